import type {
  ImportMapping,
  ImportProblem,
  RoleProposal,
  RoleTarget,
} from '../../../shared/api/import-types.ts';
import { type Assessment, assessmentId } from '../../../shared/domain/assessment.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Influence } from '../../../shared/domain/values.ts';
import type { Draft } from './drafts.ts';
import { problem } from './problems.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Words that are proposed, at most. */
const MAX_WORDS = 200;

const TARGETS = new Map<string, RoleTarget>(
  Object.entries(ROLE_WORDS).flatMap(([target, words]) =>
    words.map((word) => [word, target as RoleTarget] as const),
  ),
);

/** What the words of one row come to, as far as they are taken over. */
export interface RoleEffects {
  readonly influences: readonly Influence[];
  /** 1 for us, −1 against us, null when nothing is said. */
  readonly attitude: 1 | -1 | null;
  /** Lines for the person's notes. */
  readonly notes: readonly string[];
}

const NOTHING = {};
const NO_WORDS: readonly string[] = [];
const NO_EFFECTS: RoleEffects = { influences: [], attitude: null, notes: [] };

/** The words of a cell: HubSpot and Salesforce put several into one. */
export function roleWords(cell: string): readonly string[] {
  if (cell === '') return NO_WORDS;
  return cell
    .split(/[;；|\n]/u)
    .map((word) => word.trim().slice(0, 120))
    .filter((word) => word !== '');
}

/** What a word is likely to mean; null when it is not known. */
export function proposedTarget(word: string): RoleTarget | null {
  return TARGETS.get(plainRole(word)) ?? null;
}

/** Every word of the column with what it could be taken over as; nothing is until the user says so. */
export function proposeRoles(drafts: readonly Draft[]): readonly RoleProposal[] {
  const rows = new Map<string, { value: string; rows: number }>();
  for (const { buyingRoles } of drafts)
    for (const value of buyingRoles) {
      const known = rows.get(plainRole(value));
      if (known) known.rows += 1;
      else if (rows.size < MAX_WORDS) rows.set(plainRole(value), { value, rows: 1 });
    }
  return [...rows.values()].map((word) => ({ ...word, target: proposedTarget(word.value) }));
}

/** How each row's words come out by the choices of a mapping. */
export class RoleReader {
  readonly problems: ImportProblem[] = [];
  readonly #choices: ReadonlyMap<string, RoleTarget>;
  readonly #column: string;

  constructor({ roles, columns }: ImportMapping) {
    this.#choices = new Map(roles.map(({ value, target }) => [plainRole(value), target]));
    this.#column = columns.buyingRole ?? '';
  }

  /** What is taken over of a row; somebody who is for and against us at once is left as they are. */
  effects({ row, buyingRoles }: Draft): RoleEffects {
    if (buyingRoles.length === 0 || this.#choices.size === 0) return NO_EFFECTS;
    const taken = buyingRoles.flatMap((value) => {
      const target = this.#choices.get(plainRole(value));
      return target === undefined ? [] : [{ value, target }];
    });
    const influences = new Set<Influence>();
    const attitudes = new Set<1 | -1>();
    const notes: string[] = [];
    for (const { value, target } of taken) {
      if (target === 'for') attitudes.add(1);
      else if (target === 'against') attitudes.add(-1);
      else if (target === 'note') notes.push(`${this.#column}: ${value}`);
      else influences.add(target);
    }
    const [attitude = null] = attitudes;
    if (attitudes.size > 1) {
      const roles = buyingRoles.join(', ').slice(0, 200);
      this.problems.push(problem(row, 'role.contradicts', { roles }, this.#column));
    }
    return {
      influences: [...influences],
      attitude: attitudes.size > 1 ? null : attitude,
      notes,
    };
  }
}

/** Fields of a person's assessment that the effects change; what somebody has judged already stays. */
export function assessedFields(
  records: AccountRecords,
  opportunityId: string,
  personId: string,
  { influences, attitude }: RoleEffects,
): Partial<Pick<Assessment, 'influences' | 'coach' | 'attitude'>> {
  if (influences.length === 0 && attitude === null) return NOTHING;
  const held = records.assessments[assessmentId(opportunityId, personId)];
  const before = held?.influences ?? [];
  const more = influences.filter((influence) => !before.includes(influence));
  return {
    ...(more.length > 0 ? { influences: [...before, ...more] } : {}),
    ...(more.includes('coach') ? { coach: 'candidate' as const } : {}),
    ...(attitude !== null && (held?.attitude ?? null) === null ? { attitude } : {}),
  };
}

/** DECISION_MAKER, Decision-Maker and decision maker are one word. */
function plainRole(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
