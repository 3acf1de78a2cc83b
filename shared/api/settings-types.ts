import { z } from 'zod';
import { RULE_IDS, RuleId } from '../domain/gap.ts';
import { Id } from '../domain/primitives.ts';
import { LAYOUT_MODES } from '../layout/types.ts';
import { ThresholdChanges } from '../rules/thresholds.ts';
import { DEFAULT_LENS, Lens } from '../scene/lens.ts';
import { Lang } from './base-types.ts';

const settingsShape = {
  lang: Lang.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  lastAccountId: Id.nullable(),
  /** Remembered view per account id. */
  views: z.record(
    Id,
    z.object({
      x: z.number(),
      y: z.number(),
      zoom: z.number(),
      opportunityId: Id.nullable(),
      layoutMode: z.enum(LAYOUT_MODES).default('tree'),
      /** People whose branches are folded. */
      collapsed: z.array(Id).default([]),
      /** How the map is coloured and filtered. */
      lens: Lens.default(DEFAULT_LENS),
      /** Whether the ghosts that the map proposes are shown. */
      showProposals: z.boolean().default(true),
    }),
  ),
  /** Whether keys without Ctrl, ⌘ or Alt (letters, digits, signs) do anything on the map. */
  singleKeys: z.boolean(),
  /** False once the sample has been shown: somebody who deletes it does not want it back. */
  firstRun: z.boolean(),
  /** Thresholds of the rules that differ from the product's. Replaced as a whole: what is absent is as delivered. */
  thresholds: ThresholdChanges,
  /** Rules that are switched off. */
  rulesOff: z
    .array(RuleId)
    .max(RULE_IDS.length)
    .refine((list) => new Set(list).size === list.length, 'a rule twice'),
};

/** User preferences, stored in the database. */
export const Settings = z.object({
  lang: settingsShape.lang.default(null),
  theme: settingsShape.theme.default('system'),
  lastAccountId: settingsShape.lastAccountId.default(null),
  views: settingsShape.views.default({}),
  singleKeys: settingsShape.singleKeys.default(true),
  firstRun: settingsShape.firstRun.default(true),
  thresholds: settingsShape.thresholds.default({}),
  rulesOff: settingsShape.rulesOff.default([]),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** Some of the preferences; without defaults, so that what is not named stays as it is. Unknown keys are refused. */
export const SettingsChanges = z.strictObject(settingsShape).partial();
export type SettingsChanges = Readonly<z.infer<typeof SettingsChanges>>;
