import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

export const LANGS = ['en', 'zh-CN'] as const;
export type Lang = (typeof LANGS)[number];

type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Every key of the catalogue, dotted. `en.json` is the reference; a test holds `zh-CN.json` to the same keys. */
export type MessageKey = Leaves<typeof en>;
export type MessageParams = Readonly<Record<string, string | number>>;

/** The catalogues as i18next resources are shaped. */
export const catalogues: Readonly<Record<Lang, typeof en>> = { en, 'zh-CN': zhCN };

/** Text of a key with its `{{placeholders}}` filled. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** A plain translator for what runs outside the page (exports, command line). Unknown keys are bugs and throw. */
export function translator(lang: Lang): Translate {
  return (key, params = {}) =>
    lookUp(catalogues[lang], key).replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`message ${key} wants ${name}`);
      return String(value);
    });
}

/** A key put together at run time, checked to exist. */
export function messageKey(key: string): MessageKey {
  lookUp(en, key);
  return key as MessageKey;
}

function lookUp(catalogue: object, key: string): string {
  let node: unknown = catalogue;
  for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part];
  if (typeof node !== 'string') throw new Error(`no message ${key}`);
  return node;
}
