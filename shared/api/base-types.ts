import { z } from 'zod';

/** Bytes as base64, because the contract is JSON only. */
export const Base64 = z.base64();
export const Lang = z.enum(['en', 'zh-CN']);
export type Lang = z.infer<typeof Lang>;
