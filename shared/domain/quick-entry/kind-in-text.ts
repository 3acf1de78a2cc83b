import type { InteractionKind } from '../interaction.ts';

/** Words that say what kind of contact it was, the more telling ones first: "dinner meeting" was a dinner. */
const WORDS: readonly (readonly [InteractionKind, RegExp])[] = [
  ['dinner', /\b(dinner|lunch|breakfast|drinks)\b|吃饭|晚餐|午餐|宴请|聚餐|饭局/i],
  ['demo', /\b(demo|demonstrat(ed|ion))\b|演示|试用演示/i],
  ['mail', /\b(e-?mail(ed)?|mail(ed)?|wrote)\b|邮件|发邮/i],
  ['message', /\b(message[ds]?|texted|wechat|whatsapp|sms)\b|微信|短信|留言/i],
  ['call', /\b(call(ed)?|phone[ds]?|rang|teams|zoom)\b|电话|通话|语音|视频会/i],
  ['meeting', /\b(meeting|workshop|review)\b|会议|开会|评审会|座谈/i],
  ['visit', /\b(visit(ed)?|met|saw|went to)\b|拜访|走访|见面|见了|上门|面谈/i],
];

/** The kind of contact a line speaks of; `other` when it does not say. */
export function kindInText(text: string): InteractionKind {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
