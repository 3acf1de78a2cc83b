import { useState } from 'react';
import type { Backup } from '../../../shared/api/backup-types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { BackupsStep } from './backups-step.tsx';
import { DeleteStep } from './delete-step.tsx';
import { RestoreStep } from './restore-step.tsx';
import { useBackups } from './use-backups.ts';

type Step =
  | { readonly what: 'list' }
  | { readonly what: 'restore' | 'delete'; readonly backup: Backup };

const LIST: Step = { what: 'list' };

/** Copies of the whole database: what there is, one more, one of them back. */
export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const lang = useLang();
  const state = useBackups();
  const [step, setStep] = useState<Step>(LIST);
  const back = () => setStep(LIST);
  const when = step.what === 'list' ? '' : formatInstant(step.backup.at, lang);
  const titles = {
    list: t('backup.title'),
    restore: t('backup.restoreTitle', { when }),
    delete: t('backup.deleteTitle'),
  };
  return (
    <Dialog
      title={titles[step.what]}
      size={step.what === 'list' ? 'min(52rem, 94vw)' : 'lg'}
      onClose={onClose}
    >
      {state.failure && <FailureAlert failure={state.failure} />}
      {step.what === 'restore' ? (
        <RestoreStep
          backup={step.backup}
          when={when}
          state={state}
          onCancel={back}
          onDone={onClose}
        />
      ) : step.what === 'delete' ? (
        <DeleteStep
          when={when}
          onCancel={back}
          onDelete={() => {
            state.remove(step.backup.id);
            back();
          }}
        />
      ) : (
        <BackupsStep
          state={state}
          onRestore={(backup) => setStep({ what: 'restore', backup })}
          onDelete={(backup) => setStep({ what: 'delete', backup })}
        />
      )}
    </Dialog>
  );
}
