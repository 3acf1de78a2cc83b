import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Backup } from '../../../shared/api/backup-types.ts';
import { restoreEverything, restoreOne } from '../../store/backups.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';
import { useAccounts } from '../accounts/use-accounts.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import type { BackupsState } from './use-backups.ts';

interface RestoreStepProps {
  readonly backup: Backup;
  readonly when: string;
  readonly state: BackupsState;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What of a backup is to come back: one account beside what is here, or everything in its place. */
export function RestoreStep({ backup, when, state, onCancel, onDone }: RestoreStepProps) {
  const t = useT();
  const first = useFocus<HTMLInputElement>();
  const { list: here } = useAccounts();
  const [choice, setChoice] = useState(backup.accounts.length > 0 ? 'one' : 'all');
  const [accountId, setAccountId] = useState(backup.accounts[0]?.id ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const account = backup.accounts.find(({ id }) => id === accountId);
  const name = typed ?? freeName(account?.name ?? '');
  const busy = state.jobId !== null;

  /** The name it had, unless somebody here has it. */
  function freeName(own: string): string {
    const taken = here?.some((one) => one.name.toLowerCase() === own.toLowerCase());
    return taken ? t('backup.copyName', { name: own }) : own;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    void state
      .work((jobId) =>
        choice === 'all'
          ? restoreEverything(backup.id, when, jobId)
          : restoreOne(backup.id, accountId, name.trim(), jobId),
      )
      .then((isDone) => {
        if (isDone) onDone();
      });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Radio.Group label={t('backup.restoreWhat')} value={choice} onChange={setChoice}>
          <Stack gap="xs" mt={6}>
            <Radio
              ref={first}
              value="one"
              disabled={backup.accounts.length === 0}
              label={t('backup.oneAccount')}
              description={t('backup.oneAccountText')}
            />
            <Radio
              value="all"
              label={t('backup.everything')}
              description={t('backup.everythingText', {
                here: namesOf(here ?? []),
                there: namesOf(backup.accounts),
              })}
            />
          </Stack>
        </Radio.Group>
        {choice === 'one' && (
          <>
            <NativeSelect
              size="xs"
              label={t('backup.account')}
              value={accountId}
              data={backup.accounts.map((one) => ({
                value: one.id,
                label: t('backup.people', { name: one.name, people: one.people }),
              }))}
              onChange={(event) => {
                setAccountId(event.currentTarget.value);
                setTyped(null);
              }}
            />
            <TextInput
              label={t('backup.name')}
              maxLength={200}
              value={name}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </>
        )}
      </Stack>
      <JobButtons jobId={state.jobId} onCancel={state.cancel}>
        <FormButtons
          submit={t(choice === 'all' ? 'backup.restoreAll' : 'backup.restoreOne')}
          onCancel={onCancel}
          disabled={choice === 'one' && name.trim() === ''}
          loading={busy}
          danger={choice === 'all'}
        />
      </JobButtons>
    </form>
  );

  function namesOf(accounts: readonly { readonly name: string }[]): string {
    return accounts.map((one) => one.name).join(t('ui.listComma')) || t('backup.noAccounts');
  }
}
