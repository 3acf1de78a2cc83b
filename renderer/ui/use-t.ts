import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang, MessageKey, MessageParams, Translate } from '../../shared/i18n/messages.ts';

/** The translator of the language on screen; its keys are checked by the compiler. */
export function useT(): Translate {
  const { t } = useTranslation();
  return useCallback(
    (key: MessageKey, params: MessageParams = {}) => String(t(key as string, params)),
    [t],
  );
}

/** The language on screen. */
export function useLang(): Lang {
  const { i18n } = useTranslation();
  return i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
}
