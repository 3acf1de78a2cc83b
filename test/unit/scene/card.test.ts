import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../../shared/domain/gap.ts';
import { COACH_STATUSES, DEGREES, INFLUENCES, REACHES } from '../../../shared/domain/values.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { cardSize, drawCard } from '../../../shared/scene/card.ts';
import { cardModel } from '../../../shared/scene/card-model.ts';
import { describeCard } from '../../../shared/scene/description.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { gapMarks } from '../../../shared/scene/gap-marks.ts';
import {
  attitudePill,
  coachMark,
  degreeBars,
  gapPill,
  reachSteps,
  roleBadge,
} from '../../../shared/scene/glyphs.ts';
import type { Primitive } from '../../../shared/scene/types.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from './sample-records.ts';

const en = translator('en');
const zh = translator('zh-CN');

function model(id: string, records = variedRecords(), gaps = gapMarks([])) {
  const found = cardModel(records, id, OPPORTUNITY, gaps);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

const texts = (primitives: readonly Primitive[]) =>
  primitives.flatMap((p) => (p.kind === 'text' ? [p.text] : []));

/** What is left of a drawing for somebody who sees no colours. */
const forms = (primitives: readonly Primitive[]) =>
  JSON.stringify(
    primitives.map((p) => {
      if (p.kind === 'text') return { ...p, fill: 'ink' };
      return { ...p, fill: p.fill && 'some', stroke: p.stroke && 'some' };
    }),
  );

describe('marks differ without colour', () => {
  const distinct = (drawings: readonly (readonly Primitive[])[]) =>
    expect(new Set(drawings.map(forms)).size).toBe(drawings.length);

  it('roles', () => distinct(INFLUENCES.map((role) => roleBadge(role, 0, 0, 18))));
  it('coach statuses', () => distinct(COACH_STATUSES.map((status) => coachMark(status, 0, 0))));
  it('degrees', () => distinct(DEGREES.map((degree) => degreeBars(degree, 0, 0))));
  it('attitudes', () => distinct([-2, -1, 0, 1, 2, null].map((a) => attitudePill(a, 0, 0))));
  it('reach', () => distinct(REACHES.map((reach) => reachSteps(reach, 0, 0))));
  it('severities', () => distinct(SEVERITIES.map((severity) => gapPill(1, severity, 0, 0))));
});

describe('drawCard', () => {
  it('puts the title in the place of an unknown name and says so', () => {
    const drawn = drawCard(model('unknown'), en);
    expect(texts(drawn).slice(0, 2)).toEqual(['Head of Sourcing', 'name unknown']);
    expect(drawn.find((p) => p.kind === 'text')).toMatchObject({ weight: 700 });
  });

  it('strikes out who has left', () => {
    const drawn = drawCard(model('gone'), en);
    const name = drawn.find((p) => p.kind === 'text' && p.text === 'Bernard Cole');
    const strike = drawn.find((p) => p.kind === 'polyline');
    expect(name).toMatchObject({ fill: 'ink.muted' });
    expect(strike).toMatchObject({ stroke: 'ink.muted' });
  });

  it('draws a ghost dashed with the influence it is wanted for, else with a question mark', () => {
    const dashed = (primitives: readonly Primitive[]) =>
      primitives.some((p) => p.kind === 'rect' && p.width > 200 && p.dash);
    const wanted = drawCard(model('seat'), en);
    expect(dashed(wanted)).toBe(true);
    expect(texts(wanted)).toContain('E');
    const bare = drawCard(model('g', recordsOf({ people: { g: { kind: 'ghost' } } })), en);
    expect(texts(bare)).toEqual(['?', 'vacant', 'to be named']);
    const post = { kind: 'ghost', name: '', title: 'CFO' } as const;
    const notes = (fields: object) =>
      texts(drawCard(model('g', recordsOf({ people: { g: { ...post, ...fields } } })), en));
    expect(notes({})).toContain('vacant');
    expect(notes({ wantedInfluence: 'economic' })).toContain('to be named');
    expect(notes({ dueDate: '2026-03-01' })).toContain('to be named');
    expect(dashed(drawCard(model('boss'), en))).toBe(false);
  });

  it('shows a committee with its number and the initials of its members', () => {
    expect(texts(drawCard(model('board'), en))).toEqual(['Board', 'Committee of 2', 'MA', '雅婷']);
  });

  it('counts open gaps only, by the worst', () => {
    const gaps = gapMarks([
      gapOf('boss', 'low'),
      gapOf('boss', 'high'),
      gapOf('boss', 'critical', 'waived'),
    ]);
    expect(model('boss', variedRecords(), gaps).gap).toEqual({ count: 2, worst: 'high' });
    expect(texts(drawCard(model('boss', variedRecords(), gaps), en))).toContain('2');
  });

  it('keeps every text inside the card, whatever the names', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 60 });
    const card = fc.record({
      kind: fc.constantFrom('person', 'committee', 'ghost'),
      name,
      title: name,
      department: name,
    });
    fc.assert(
      fc.property(card, fc.subarray([...INFLUENCES]), fc.nat(20), (fields, influences, gaps) => {
        const records = recordsOf({ people: { p: fields }, assessments: { p: { influences } } });
        const marks = gapMarks(Array.from({ length: gaps }, () => gapOf('p', 'critical')));
        const { width, height } = cardSize(fields);
        for (const p of drawCard(model('p', records, marks), en)) {
          if (p.kind !== 'text') continue;
          const wide = measure(p.text, p.size, p.weight);
          const left = p.x - (p.anchor === 'middle' ? wide / 2 : 0);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + wide).toBeLessThanOrEqual(width);
          expect(p.y).toBeLessThan(height);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves room between lines of text and the meters', () => {
    const records = recordsOf({
      people: { p: { name: 'N', title: 'long title '.repeat(9), department: 'D', reach: 'met' } },
    });
    const drawn = drawCard(model('p', records), en);
    const lowest = Math.max(...drawn.map((p) => (p.kind === 'text' ? p.y : 0)));
    const meters = drawn.filter((p) => p.kind === 'circle').map((p) => p.cy - p.r);
    expect(Math.min(...meters) - lowest).toBeGreaterThan(5);
  });
});

describe('describeCard', () => {
  it('says what the card shows in both languages', () => {
    const gaps = gapMarks([gapOf('cfo', 'high')]);
    const cfo = model('cfo', variedRecords(), gaps);
    expect(describeCard(cfo, en)).toBe(
      '林雅婷. 首席财务官. Management layer. Buying influence: Technical, Coach. Coach status: Confirmed. ' +
        'Attitude: Opponent. Reach: None. Reports to Margaret Ashworth. Owner: Lena Weiss. Open gaps: 1, worst: High',
    );
    expect(describeCard(cfo, zh)).toBe(
      '林雅婷。首席财务官。管理层。购买影响者：技术性、教练。教练状态：已确认。态度：反对。接触程度：未接触。' +
        '上级：Margaret Ashworth。负责人：Lena Weiss。未关闭的覆盖缺口：1，最严重：高',
    );
  });

  it('isolates names that run right to left', () => {
    expect(describeCard(model('rtl'), en)).toMatch(/^\u2068أحمد بن سليمان\u2069\. /);
  });
});
