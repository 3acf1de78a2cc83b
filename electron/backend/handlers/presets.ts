import { AppError } from '../../../shared/api/errors.ts';
import { deletePreset, readPresets, writePreset } from '../db/presets.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Saved import mappings. */
export function presetHandlers({
  database: { db },
  write,
}: HandlerDeps): HandlerGroup<'import.presets' | 'import.savePreset' | 'import.deletePreset'> {
  return {
    'import.presets': () => ({ presets: readPresets(db) }),
    'import.savePreset': ({ name, mapping }) =>
      write(() => {
        writePreset(db, name, mapping);
        return { presets: readPresets(db) };
      }),
    'import.deletePreset': ({ name }) =>
      write(() => {
        if (!deletePreset(db, name)) throw new AppError('import.preset-not-found', { name });
        return { presets: readPresets(db) };
      }),
  };
}
