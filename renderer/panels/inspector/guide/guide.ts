import type { MessageKey } from '../../../../shared/i18n/messages.ts';

/** Two or three questions that lead to the value of a field, as a tree of yes and no. */
export interface Question<A extends string> {
  readonly ask: MessageKey;
  readonly yes: Question<A> | A;
  readonly no: Question<A> | A;
}

/** Which response mode somebody is in. Source: Strategic Selling, the four response modes. */
export const MODE_GUIDE: Question<'growth' | 'trouble' | 'even-keel' | 'overconfident'> = {
  ask: 'panel.guide.mode.gap',
  yes: { ask: 'panel.guide.mode.broken', yes: 'trouble', no: 'growth' },
  no: { ask: 'panel.guide.mode.better', yes: 'overconfident', no: 'even-keel' },
};

/** Whether what somebody hopes for is a result or a personal win. Source: Strategic Selling, win-results. */
export const GAIN_GUIDE: Question<'result' | 'win' | 'neither'> = {
  ask: 'panel.guide.gain.measured',
  yes: { ask: 'panel.guide.gain.others', yes: 'result', no: 'win' },
  no: { ask: 'panel.guide.gain.own', yes: 'win', no: 'neither' },
};
