import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Lang } from '../shared/i18n/messages.ts';

/** The language a first run starts with: Chinese where the system speaks it, English elsewhere. */
export function systemLang(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Loads both catalogues; they are part of the program, so this never waits for anything. */
export async function startI18n(lang: Lang): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    resources: {
      en: { translation: catalogues.en },
      'zh-CN': { translation: catalogues['zh-CN'] },
    },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lang;
}

export async function switchLang(lang: Lang): Promise<void> {
  await i18next.changeLanguage(lang);
  document.documentElement.lang = lang;
}
