import type { Person } from '../domain/person.ts';
import { COVERED_FUNCTIONS, LAYERS } from '../domain/values.ts';
import { influencesHeld } from './influences-held.ts';
import { legsOf } from './relationship-legs.ts';
import { FRESHNESS_POINTS } from './score-freshness.ts';
import { ENOUGH_LEGS } from './score-resilience.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * The people without whom the score could fall by `points` or more; for everybody else it certainly would not, and
 * need not be counted. Somebody can be missed who is the only one in something, sits on a committee, or holds an
 * influence while so few do that freshness rests on each of them.
 */
export function scoreKeepers(
  { records }: RuleInput,
  index: RuleIndex,
  points: number,
): ReadonlySet<Person> {
  const { account, counts, holding } = index;
  const keepers = new Set<Person>();
  const keep = (person: Person) => {
    if (person.kind === 'person') keepers.add(person);
  };
  // One of n holders has at most one nth of the points of freshness; rounding adds less than one.
  const isFreshnessAtStake = FRESHNESS_POINTS / Math.max(1, counts.holding) + 1 >= points;
  for (const { person, assessment } of holding) {
    const isOnly = influencesHeld(assessment).some(
      (influence) => counts.held[influence] === 1 || counts.won[influence] === 1,
    );
    if (isFreshnessAtStake || isOnly) keep(person);
  }
  for (const id of account.committeesOf.keys()) {
    const member = account.people.get(id);
    if (member) keep(member);
  }
  for (const layer of LAYERS) {
    const { known, met } = counts.layers[layer];
    if (known !== 1 && met !== 1) continue;
    for (const person of account.byLayer[layer])
      if (account.met.has(person.id) || (known === 1 && account.named.has(person.id))) keep(person);
  }
  for (const name of COVERED_FUNCTIONS) {
    const { people, met } = counts.functions[name];
    if (people !== 1 && met !== 1) continue;
    for (const person of account.byFunction[name])
      if (people === 1 || account.met.has(person.id)) keep(person);
  }
  const thin = thinLegs(index);
  if (thin.size === 0) return keepers;
  for (const person of account.present) {
    if (!account.met.has(person.id)) continue;
    const legs = legsOf(person, account.contactedBy, records.teamMembers);
    if (legs.some((leg) => thin.has(leg))) keep(person);
  }
  return keepers;
}

/** Legs that one person alone gives, on a side that would no longer stand without them. */
function thinLegs({ counts }: RuleIndex): ReadonlySet<string> {
  const thin = new Set<string>();
  for (const side of ['their', 'our'] as const) {
    if (counts.standing[side] < ENOUGH_LEGS) continue;
    const legs = [...counts.legs].filter(([leg]) => leg.startsWith(`${side}:`));
    if (legs.filter(([, people]) => people > 1).length >= ENOUGH_LEGS) continue;
    for (const [leg, people] of legs) if (people === 1) thin.add(leg);
  }
  return thin;
}
