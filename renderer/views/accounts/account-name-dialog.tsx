import { Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { notifyError } from '../../store/notices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

interface AccountNameDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly initial?: string;
  readonly hint?: string;
  /** Makes the account; the dialog stays when that fails, and says why. */
  readonly make: (name: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for the name of an account that is to be made. */
export function AccountNameDialog(props: AccountNameDialogProps) {
  const { title, submit, initial = '', hint, make, onClose, children } = props;
  const t = useT();
  const [name, setName] = useState(initial);
  const [busy, setBusy] = useState(false);

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim() || busy) return;
    setBusy(true);
    make(name.trim()).catch((error: unknown) => {
      notifyError(error);
      setBusy(false);
    });
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <TextInput
            label={t('view.accounts.name')}
            description={hint}
            size="sm"
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {children}
        </Stack>
        <FormButtons submit={submit} onCancel={onClose} disabled={!name.trim()} loading={busy} />
      </form>
    </Dialog>
  );
}
