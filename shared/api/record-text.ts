import type { Collection } from '../domain/records.ts';
import { type MessageKey, messageKey, type Translate } from '../i18n/messages.ts';
import type { MergeConflict } from './archive-types.ts';

/** Fields whose values have words of their own, and where the words are. */
const WORDS: Readonly<Record<string, string>> = {
  'account.stage': 'domain.stage',
  'people.kind': 'domain.kind',
  'people.status': 'domain.status',
  'people.layer': 'domain.layer',
  'people.function': 'domain.function',
  'people.reach': 'domain.reach',
  'people.wantedInfluence': 'domain.influence',
  'opportunities.status': 'domain.opportunityStatus',
  'opportunities.buyingStep': 'domain.step',
  'opportunities.notInvolved': 'domain.function',
  'assessments.influences': 'domain.influence',
  'assessments.coach': 'domain.coach',
  'assessments.coachCredibleToUs': 'domain.test',
  'assessments.coachCredibleToThem': 'domain.test',
  'assessments.coachWantsUs': 'domain.test',
  'assessments.degree': 'domain.degree',
  'assessments.mode': 'domain.mode',
  'teamMembers.rank': 'domain.rank',
  'ties.kind': 'domain.tie',
  'ties.strength': 'domain.tieStrength',
  'interactions.kind': 'domain.interaction',
  'actions.status': 'archive.actionStatus',
  'surveys.factors': 'domain.factor',
};
const ATTITUDES: Readonly<Record<string, MessageKey>> = {
  '-2': 'domain.attitude.n2',
  '-1': 'domain.attitude.n1',
  '0': 'domain.attitude.zero',
  '1': 'domain.attitude.p1',
  '2': 'domain.attitude.p2',
};

/** What a record is called in a report; items of the account data go by their kind. */
export function recordLabel(
  { collection, id, record }: Pick<MergeConflict, 'collection' | 'id' | 'record'>,
  t: Translate,
): string {
  return collection === 'dossier' ? t(messageKey(`domain.dossier.${id}`)) : record;
}

/** What a field is called. */
export function fieldLabel(field: string, t: Translate): string {
  return t(messageKey(`archive.field.${field}`));
}

/**
 * A field's value as people read it: words for codes, a dash for nothing, lists and groups of values with commas.
 * Ids of other records must have been replaced by their names.
 */
export function fieldText(
  collection: Collection | 'account',
  field: string,
  value: unknown,
  t: Translate,
): string {
  if (value === null || value === undefined || value === '') return t('archive.nothing');
  if (typeof value === 'object') {
    const parts = Object.values(value).map((part) => fieldText(collection, field, part, t));
    return parts.length === 0 ? t('archive.nothing') : parts.join(t('ui.listComma'));
  }
  const attitude = field === 'attitude' ? ATTITUDES[String(value)] : undefined;
  if (attitude) return t(attitude);
  const words = WORDS[`${collection}.${field}`];
  // The marks of a survey stand beside its factors.
  const isPlain = words === undefined || (field === 'factors' && typeof value === 'number');
  return isPlain ? String(value) : t(messageKey(`${words}.${value}`));
}
