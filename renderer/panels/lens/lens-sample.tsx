import { SAMPLE, sample } from '../../../shared/scene/lens-legend.ts';
import type { LensEntry } from '../../../shared/scene/lens-view.ts';
import { Glyph } from '../../ui/glyph.tsx';

/** The colour and the characters of a value, drawn as on the cards. */
export function LensSample({ entry }: { readonly entry: LensEntry }) {
  const { width, height } = SAMPLE;
  return <Glyph primitives={sample(entry, 0, height / 2)} width={width} height={height} />;
}
