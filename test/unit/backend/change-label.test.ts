import { describe, expect, it } from 'vitest';
import {
  aboutWhom,
  labelAbout,
  readLabel,
} from '../../../electron/backend/account/change-label.ts';
import { type CommandArgs, type CommandId, runCommand } from '../../../shared/commands/index.ts';
import type { RecordChange } from '../../../shared/domain/records.ts';
import { commit, context } from '../commands/run.ts';
import { documentOf } from '../document/sketch.ts';

describe('the label of a change in the log', () => {
  it('keeps whom it was about by their ids', () => {
    const stored = labelAbout('command.assessment.edit', ['ann', 'n1.a~b-c']);
    expect(stored).toBe('command.assessment.edit @ann @n1.a~b-c');
    expect(readLabel(stored)).toEqual({
      label: 'command.assessment.edit',
      about: ['ann', 'n1.a~b-c'],
      more: 0,
    });
  });

  it('names the first three and counts the others, within what an account file takes', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `${i}`.repeat(64));
    const stored = labelAbout('command.x', ids);
    expect(readLabel(stored)).toEqual({ label: 'command.x', about: ids.slice(0, 2), more: 7 });
    expect(stored.length).toBeLessThanOrEqual(200);
    const short = labelAbout('command.x', ['a', 'b', 'c', 'd']);
    expect(readLabel(short)).toEqual({ label: 'command.x', about: ['a', 'b', 'c'], more: 1 });
  });

  it('stays as it is when it is no key, or has them', () => {
    for (const label of ['import a @b.csv', '', 'command.x @ann'])
      expect(labelAbout(label, ['bo'])).toBe(label);
    for (const label of ['import a @b.csv', '', 'test', 'command.x +3'])
      expect(readLabel(label)).toEqual({ label, about: [], more: 0 });
  });
});

describe('whom a change was about', () => {
  function about<C extends CommandId>(id: C, args: CommandArgs<C>): readonly string[] {
    const document = documentOf({
      people: { ann: {}, bo: { managerId: 'ann' }, cy: { managerId: 'ann' } },
      assessments: { ann: { influences: ['user'] } },
      ties: { t: { fromId: 'bo', toId: 'cy' } },
      interactions: { met: { personIds: ['cy'] } },
      teamMembers: { sam: {} },
    });
    const before = document.records;
    const changes: RecordChange[] = [];
    document.onChange((event) => void changes.push(...event.changes));
    const result = runCommand(before, id, args, context());
    if (!result.ok) throw new Error(result.refusal.code);
    commit(document, result);
    return aboutWhom(changes, before, document.records);
  }

  it.each([
    ['person.add', { layer: 'decision', managerId: null }, ['n1']],
    ['person.rename', { id: 'bo', name: 'Other' }, ['bo']],
    ['person.setManager', { ids: ['bo'], managerId: 'cy' }, ['bo']],
    [
      'assessment.edit',
      { personIds: ['bo', 'cy'], opportunityId: 'deal', fields: { attitude: 1 } },
      ['bo', 'cy'],
    ],
    [
      'assessment.edit',
      { personIds: ['ann'], opportunityId: 'deal', fields: { influences: [] } },
      ['ann'],
    ],
    ['tie.delete', { ids: ['t'] }, ['bo', 'cy']],
    ['interaction.add', { date: '2026-02-01', kind: 'visit', personIds: ['bo'] }, ['bo']],
    ['interaction.delete', { ids: ['met'] }, ['cy']],
    ['action.add', { what: 'Call', personIds: ['ann'] }, ['ann']],
    // The name of who is deleted has gone; those who move up are not what it was about.
    ['person.delete', { ids: ['ann'], reports: 'promote' }, []],
    ['teamMember.edit', { id: 'sam', fields: { title: 'Head' } }, []],
  ] as const)('is told for %s', (id, args, expected) => {
    expect(about(id, structuredClone(args) as never)).toEqual(expected);
  });
});
