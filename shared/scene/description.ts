import type { Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import type { CardModel } from './card-model.ts';

/** What a card is called: name, else title, else a word for "not known". */
export function cardLabel(model: CardModel, t: Translate): string {
  return (
    model.name || model.title || t(model.kind === 'ghost' ? 'scene.vacant' : 'scene.nameUnknown')
  );
}

/** A card in words, for screen readers and SVG titles: name, title, roles, manager, reach, gaps and the rest. */
export function describeCard(model: CardModel, t: Translate): string {
  const parts = [
    isolate(cardLabel(model, t)),
    model.name === '' ? '' : isolate(model.title),
    isolate(model.department),
    model.kind === 'person' ? '' : t(`domain.kind.${model.kind}`),
    model.status === 'active' ? '' : t(`domain.status.${model.status}`),
    t(`scene.lane.${model.layer}`),
    rolesText(model, t),
    model.wanted ? t('scene.say.wanted', { role: t(`domain.influence.${model.wanted}`) }) : '',
    model.coach === 'none'
      ? ''
      : t('scene.say.pair', {
          term: t('domain.term.coachStatus'),
          value: t(`domain.coach.${model.coach}`),
        }),
    model.degree === 'unknown'
      ? ''
      : t('scene.say.pair', {
          term: t('domain.term.degree'),
          value: t(`domain.degree.${model.degree}`),
        }),
    model.attitude === null
      ? ''
      : t('scene.say.pair', {
          term: t('domain.term.attitude'),
          value: t(`domain.attitude.${ATTITUDE_KEYS[model.attitude + 2] ?? 'unknown'}`),
        }),
    model.kind === 'ghost'
      ? ''
      : t('scene.say.pair', {
          term: t('domain.term.reach'),
          value: t(`domain.reach.${model.reach}`),
        }),
    model.manager === null
      ? ''
      : t('scene.say.manager', { name: isolate(model.manager || t('scene.nameUnknown')) }),
    model.members.length === 0
      ? ''
      : t('scene.say.pair', {
          term: t('domain.term.members'),
          value: model.members
            .map((name) => isolate(name || t('scene.nameUnknown')))
            .join(t('scene.say.comma')),
        }),
    model.owner === ''
      ? ''
      : t('scene.say.pair', { term: t('domain.term.owner'), value: isolate(model.owner) }),
    model.dueDate === null ? '' : t('scene.due', { date: model.dueDate }),
    model.gap
      ? t('scene.say.gaps', {
          count: model.gap.count,
          worst: t(`scene.severity.${model.gap.worst}`),
        })
      : '',
  ];
  return parts.filter((part) => part !== '').join(t('scene.say.stop'));
}

export const ATTITUDE_KEYS = ['n2', 'n1', 'zero', 'p1', 'p2'] as const;

function rolesText(model: CardModel, t: Translate): string {
  if (model.roles.length === 0) return '';
  const value = model.roles.map((role) => t(`domain.influence.${role}`)).join(t('scene.say.comma'));
  return t('scene.say.pair', { term: t('domain.term.influence'), value });
}
