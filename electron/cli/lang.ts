import type { Lang } from '../../shared/i18n/messages.ts';

/** The language of the terminal, from the usual variables in their usual order. */
export function terminalLang(env: NodeJS.ProcessEnv): Lang {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
