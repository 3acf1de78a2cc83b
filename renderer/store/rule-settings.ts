import type { Settings } from '../../shared/api/settings-types.ts';
import type { RuleId } from '../../shared/domain/gap.ts';
import { RULES } from '../../shared/rules/index.ts';
import { THRESHOLDS, ThresholdChanges, type ThresholdId } from '../../shared/rules/thresholds.ts';
import { api } from './api.ts';
import { refreshAssessed } from './documents.ts';
import { notifyError } from './notices.ts';
import { loadSettings } from './settings.ts';
import { storeApi } from './store.ts';

/** Sets a threshold; back at its default it is forgotten. False when it does not fit the others. */
export function setThreshold(id: ThresholdId, value: number): boolean {
  const { [id]: _, ...others } = storeApi.getState().settings.thresholds;
  const thresholds = value === THRESHOLDS[id].standard ? others : { ...others, [id]: value };
  if (!ThresholdChanges.safeParse(thresholds).success) return false;
  setRules({ thresholds });
  return true;
}

/** Switches a rule on or off. */
export function switchRule(rule: RuleId, on: boolean): void {
  const others = storeApi.getState().settings.rulesOff.filter((one) => one !== rule);
  setRules({ rulesOff: on ? others : [...others, rule] });
}

/** A rule as delivered: on, with the default thresholds. */
export function resetRule(rule: RuleId): void {
  const { thresholds, rulesOff } = storeApi.getState().settings;
  const own: readonly string[] = RULES[rule].thresholds ?? [];
  setRules({
    thresholds: Object.fromEntries(Object.entries(thresholds).filter(([id]) => !own.includes(id))),
    rulesOff: rulesOff.filter((one) => one !== rule),
  });
}

/** Everything as delivered. */
export function resetRules(): void {
  setRules({ thresholds: {}, rulesOff: [] });
}

/** On the screen at once; the gaps follow when the backend has judged by the new settings. */
function setRules(changes: Partial<Pick<Settings, 'thresholds' | 'rulesOff'>>): void {
  storeApi.setState((store) => ({ settings: { ...store.settings, ...changes } }));
  api['settings.set']({ changes })
    .then(refreshAssessed)
    .catch((error: unknown) => {
      notifyError(error);
      loadSettings().catch(notifyError);
    });
}
