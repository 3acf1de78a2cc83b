import type { AccountRecords } from '../../domain/records.ts';
import { BuyingFunction, Layer } from '../../domain/values.ts';
import type { Ask, Question } from './question.ts';

/** Every message a question is told with. */
export type QuestionKey =
  | `question.${Ask}.${'self' | 'other'}`
  | `domain.layer.${Layer}`
  | `domain.function.${BuyingFunction}`
  | 'rule.unnamed';

/** A translator, as far as questions need one. */
export type QuestionTexts = (
  key: QuestionKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** A question in plain words, to somebody about themselves or about somebody else. */
export function questionText(
  t: QuestionTexts,
  { ask, subject, self }: Question,
  { people }: Pick<AccountRecords, 'people'>,
): string {
  const person = Object.hasOwn(people, subject) ? people[subject] : undefined;
  const layer = Layer.safeParse(subject);
  const function_ = BuyingFunction.safeParse(subject);
  return t(`question.${ask}.${self ? 'self' : 'other'}`, {
    name: person?.name || person?.title || t('rule.unnamed'),
    layer: layer.success ? t(`domain.layer.${layer.data}`) : '',
    function: function_.success ? t(`domain.function.${function_.data}`) : '',
  });
}
