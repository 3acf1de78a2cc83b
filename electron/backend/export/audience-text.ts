import { type Lang, type Translate, translator } from '../../../shared/i18n/messages.ts';
import type { Readers } from '../../../shared/scene/audience.ts';

/** Who a file is for, as it says itself: `Client-safe, without names`. */
export function audienceText({ audience, names }: Readers, t: Translate): string {
  const text = t(`export.audience.${audience}`);
  return audience === 'client-safe' && !names ? t('export.withoutNames', { audience: text }) : text;
}

/** Texts for a map whose names are left out: that they are not known would not be true. */
export function withoutNames(lang: Lang): Translate {
  const t = translator(lang);
  return (key, params) => (key === 'scene.nameUnknown' ? '' : t(key, params));
}
