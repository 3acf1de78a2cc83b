import { type Seen, seenThroughLens } from '../../store/lens-view.ts';
import { useStore } from '../../store/use-store.ts';
import { useLang } from '../../ui/use-t.ts';

/** The open account as the window looks at it; changes only when something of it does. */
export function useSeen(): Seen | null {
  const lang = useLang();
  return useStore((store) => seenThroughLens(store, lang));
}
