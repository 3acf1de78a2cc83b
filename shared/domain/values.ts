import { z } from 'zod';

/** The three layers (层面) of a client's organization, top to bottom. Source: deck, "组织结构分析" part two. */
export const LAYERS = ['decision', 'management', 'operational'] as const;
/** Department functions (职能部门); `unknown` until somebody says. Source: deck, "组织结构分析" part one. */
export const FUNCTIONS = [
  'executive',
  'user',
  'technical',
  'finance',
  'procurement',
  'other',
  'unknown',
] as const;
/** The functions whose emptiness is a coverage gap (RULES.md `function.empty`). */
export const COVERED_FUNCTIONS = ['user', 'technical', 'finance', 'procurement'] as const;
/** The four buying influences (四种采购影响角色). Source: deck, unit two. */
export const INFLUENCES = ['economic', 'user', 'technical', 'coach'] as const;
export const COACH_STATUSES = ['none', 'candidate', 'developing', 'confirmed', 'lost'] as const;
export const DEGREES = ['high', 'medium', 'low', 'unknown'] as const;
export const MODES = ['growth', 'trouble', 'even-keel', 'overconfident', 'unknown'] as const;
export const REACHES = ['none', 'aware', 'met', 'engaged', 'trusted'] as const;
export const TESTS = ['yes', 'no', 'unknown'] as const;
/** Stages of key-account management (大客户管理阶段), `unknown` until somebody says. */
export const STAGES = ['unknown', 'pre-kam', 'early', 'mid', 'partnership', 'synergistic'] as const;

export const Layer = z.enum(LAYERS);
export const BuyingFunction = z.enum(FUNCTIONS);
export const Influence = z.enum(INFLUENCES);
export const CoachStatus = z.enum(COACH_STATUSES);
export const Degree = z.enum(DEGREES);
export const Mode = z.enum(MODES);
export const Reach = z.enum(REACHES);
export const TestAnswer = z.enum(TESTS);
export const Stage = z.enum(STAGES);

export type Layer = z.infer<typeof Layer>;
export type BuyingFunction = z.infer<typeof BuyingFunction>;
export type Influence = z.infer<typeof Influence>;
export type CoachStatus = z.infer<typeof CoachStatus>;
export type Degree = z.infer<typeof Degree>;
export type Mode = z.infer<typeof Mode>;
export type Reach = z.infer<typeof Reach>;
export type TestAnswer = z.infer<typeof TestAnswer>;
export type Stage = z.infer<typeof Stage>;
