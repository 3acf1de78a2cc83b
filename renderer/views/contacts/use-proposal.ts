import { useEffect, useState } from 'react';
import type { QuickEntry } from '../../../shared/domain/quick-entry/read-entry.ts';
import { notifyError } from '../../store/notices.ts';
import { storeApi } from '../../store/use-store.ts';
import { localToday } from '../../ui/format.ts';

const PAUSE_MS = 120;

function nothing(): QuickEntry {
  return {
    note: '',
    date: localToday(),
    dateWords: null,
    kind: 'other',
    personIds: [],
    doubtful: [],
    teamMemberIds: [],
  };
}

/** What the line proposes; what the user has set stays as it was set. */
export function useProposal(text: string) {
  const [read, setRead] = useState(nothing);
  const [changes, setChanges] = useState<Partial<QuickEntry>>({});
  useEffect(() => {
    const pause = setTimeout(() => {
      readLine(text).then(setRead, notifyError);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return {
    entry: { ...read, ...changes },
    set: (more: Partial<QuickEntry>) => setChanges({ ...changes, ...more }),
    reset: () => {
      setChanges({});
      setRead(nothing());
    },
  };
}

/** The reader of dates is large, and only fetched when somebody writes a line. */
async function readLine(text: string): Promise<QuickEntry> {
  const { open } = storeApi.getState();
  if (!open || text.trim() === '') return nothing();
  const { readEntry } = await import('../../../shared/domain/quick-entry/read-entry.ts');
  return readEntry(text, open.records, localToday());
}
