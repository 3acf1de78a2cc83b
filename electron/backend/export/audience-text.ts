import type { Translate } from '../../../shared/i18n/messages.ts';
import type { Readers } from '../../../shared/scene/audience.ts';

/** Who a file is for, as it says itself: `Client-safe, without names`. */
export function audienceText({ audience, names }: Readers, t: Translate): string {
  const text = t(`export.audience.${audience}`);
  return audience === 'client-safe' && !names ? t('export.withoutNames', { audience: text }) : text;
}

/**
 * Texts of a map for a client. Where names are left out it would not be true that they are not known; and that somebody
 * is not reached is said by descriptions of every card, of which a client reads nothing.
 */
export function clientTexts(t: Translate, { names }: Readers): Translate {
  const reach = t('domain.term.reach');
  return (key, params) => {
    const withheld = key === 'scene.nameUnknown' && !names;
    const judges = key === 'scene.say.pair' && params?.term === reach;
    return withheld || judges ? '' : t(key, params);
  };
}
