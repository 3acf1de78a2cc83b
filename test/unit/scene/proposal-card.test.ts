import { expect, test } from 'vitest';
import { FUNCTIONS, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';
import type { GhostProposal } from '../../../shared/rules/propose-ghosts.ts';
import { proposeGhosts } from '../../../shared/rules/propose-ghosts.ts';
import { cardDrawing } from '../../../shared/scene/card-drawing.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { DEFAULT_LENS } from '../../../shared/scene/lens.ts';
import { lookOf } from '../../../shared/scene/lens-card.ts';
import { lensOf } from '../../../shared/scene/lens-view.ts';
import { proposalScene } from '../../../shared/scene/proposal-card.ts';
import { buildRecords, DEAL, TODAY } from '../../fixtures/records.ts';

const records = buildRecords();
const deal = records.opportunities[DEAL];
if (!deal) throw new Error('no deal');

/** One for each gap alone: everything that can be proposed. */
const ALL: readonly GhostProposal[] = [
  ...INFLUENCES.map((influence) => ({ rule: `${influence}.missing` as const, subjects: [] })),
  ...LAYERS.map((id) => ({
    rule: 'layer.empty' as const,
    subjects: [{ kind: 'layer' as const, id }],
  })),
  ...FUNCTIONS.map((id) => ({
    rule: 'function.empty' as const,
    subjects: [{ kind: 'function' as const, id }],
  })),
].flatMap((gap) => proposeGhosts(records, deal, [gap]).made);

test('every proposal fits its card in both languages, and is told in words', () => {
  expect(ALL).toHaveLength(11);
  for (const lang of LANGS) {
    const t = translator(lang);
    for (const proposal of ALL)
      for (const width of [176, 208]) {
        const box = { id: proposal.id, x: 0, y: 0, width, height: 88 };
        const { primitives, description, label } = proposalScene(proposal, box, t);
        const texts = primitives.filter((primitive) => primitive.kind === 'text');
        expect(texts.some(({ text }) => text.includes('…'))).toBe(false);
        for (const { x, y, text, size, weight } of texts) {
          expect(x + measure(text, size, weight), text).toBeLessThanOrEqual(width);
          expect(y, text).toBeLessThan(88);
        }
        expect(description).toContain(t(`scene.lane.${proposal.layer}`));
        expect(label).not.toBe('');
      }
  }
});

test('a ghost says when its day has passed', () => {
  const ghost = (dueDate: string, status: 'active' | 'abolished' = 'active') => {
    const people = { g: { kind: 'ghost' as const, name: '', dueDate, status } };
    const sought = buildRecords({ people });
    const t = translator('en');
    const lens = lensOf({
      ...{ records: sought, ids: ['g'], opportunityId: DEAL, gaps: [], today: TODAY },
      ...{ lens: DEFAULT_LENS, t },
    });
    const drawn = cardDrawing(sought, 'g', DEAL, new Map(), t)?.primitives(lookOf(lens, 'g')) ?? [];
    return drawn.flatMap((one) => (one.kind === 'text' ? one.text : [])).join(' ');
  };
  expect(ghost('2026-02-28')).toContain('was due 2026-02-28');
  expect(ghost(TODAY)).toContain(`by ${TODAY}`);
  expect(ghost('2026-02-28', 'abolished')).toContain('by 2026-02-28');
});
