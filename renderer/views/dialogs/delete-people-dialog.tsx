import { Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCollection } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';

const NAMED = 5;
const WAYS = ['promote', 'detach', 'delete'] as const;

interface DeletePeopleDialogProps {
  readonly personIds: readonly string[];
  readonly onClose: () => void;
}

/** Asks before people are deleted whose reports would be left without a manager. */
export function DeletePeopleDialog({ personIds, onClose }: DeletePeopleDialogProps) {
  const t = useT();
  const people = useCollection('people');
  const [reports, setReports] = useState<(typeof WAYS)[number]>('promote');
  const doomed = new Set(personIds);
  const left = Object.values(people).filter(
    ({ id, managerId }) => managerId !== null && doomed.has(managerId) && !doomed.has(id),
  );
  const names = personIds.flatMap((id) => people[id] ?? []).map((one) => personName(one, t));

  function submit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    run('person.delete', { ids: [...personIds], reports });
  }

  return (
    <Dialog title={t('dialog.deletePeople.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Text size="sm">
          {t('dialog.deletePeople.text', {
            names: listed(names, t('ui.listComma'), t('ui.andMore', { n: names.length - NAMED })),
            reports: left.length,
          })}
        </Text>
        <Text size="xs" c="dimmed" mt="xs">
          {listed(
            left.map((one) => personName(one, t)),
            t('ui.listComma'),
            t('ui.andMore', { n: left.length - NAMED }),
          )}
        </Text>
        <Radio.Group
          mt="md"
          label={t('dialog.deletePeople.reports')}
          value={reports}
          onChange={(value) => setReports(WAYS.find((way) => way === value) ?? 'promote')}
        >
          <Stack gap="xs" mt="xs">
            {WAYS.map((way) => (
              <Radio key={way} size="xs" value={way} label={t(`dialog.deletePeople.${way}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <FormButtons submit={t('dialog.deletePeople.submit')} onCancel={onClose} danger />
      </form>
    </Dialog>
  );
}

function listed(names: readonly string[], comma: string, more: string): string {
  const shown = names.slice(0, NAMED).join(comma);
  return names.length > NAMED ? `${shown} ${more}` : shown;
}
