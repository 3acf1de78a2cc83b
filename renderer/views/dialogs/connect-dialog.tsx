import { Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import { usePerson } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { personName } from '../../ui/person-name.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { useT } from '../../ui/use-t.ts';

const CONNECTIONS = ['manager', 'report', ...TIE_KINDS] as const;
type Connection = (typeof CONNECTIONS)[number];

interface ConnectDialogProps {
  readonly personId: string;
  readonly onClose: () => void;
}

/** The click path to everything that is drawn by dragging from a handle: reporting lines and ties. */
export function ConnectDialog({ personId, onClose }: ConnectDialogProps) {
  const t = useT();
  const person = usePerson(personId);
  const [kind, setKind] = useState<Connection>('manager');
  const [otherId, setOtherId] = useState<string | null>(null);
  if (!person) return null;
  const name = personName(person, t);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (otherId && connect(kind, personId, otherId)) onClose();
  }

  return (
    <Dialog title={t('dialog.connect.title', { name })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <ChoiceSelect
            size="sm"
            label={t('dialog.connect.how')}
            data-autofocus
            value={kind}
            options={CONNECTIONS.map((value) => ({
              value,
              label: t(`dialog.connect.${value}`, { name }),
            }))}
            onChoose={setKind}
          />
          <PersonSelect
            size="sm"
            label={t('dialog.connect.to')}
            placeholder={t('dialog.connect.toHint')}
            value={otherId}
            allowed={({ id }) => id !== personId}
            onChoose={setOtherId}
          />
        </Stack>
        <FormButtons submit={t('dialog.connect.submit')} onCancel={onClose} disabled={!otherId} />
      </form>
    </Dialog>
  );
}

function connect(kind: Connection, personId: string, otherId: string): boolean {
  if (kind === 'manager') return run('person.setManager', { ids: [personId], managerId: otherId });
  if (kind === 'report') return run('person.setManager', { ids: [otherId], managerId: personId });
  return run('tie.add', { kind, fromId: personId, toId: otherId });
}
