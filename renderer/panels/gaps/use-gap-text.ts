import { useMemo } from 'react';
import type { Gap } from '../../../shared/domain/gap.ts';
import { describeGap, type GapText } from '../../../shared/rules/describe.ts';
import type { Store } from '../../store/types.ts';
import { storeApi, useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';

/** A gap in words. Written anew when the gap, the language or a name in it changes, not at every edit. */
export function useGapText(gap: Gap): GapText | undefined {
  const t = useT();
  const names = useStore((store) => subjectNames(store, gap));
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the records, the text reads only these names
  return useMemo(() => {
    const { open } = storeApi.getState();
    return open ? describeGap(t, gap, open.records) : undefined;
  }, [t, gap, names]);
}

function subjectNames({ open }: Store, { subjects }: Gap): string {
  if (!open) return '';
  const { people, account, actions, teamMembers } = open.records;
  const nameOf = (id: string) =>
    people[id]?.name || people[id]?.title || actions[id]?.what || teamMembers[id]?.name;
  return [account.name, ...subjects.map(({ id }) => nameOf(id))].join('\n');
}
