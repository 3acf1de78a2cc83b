import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { OpportunityFields } from '../../panels/opportunity-fields.tsx';
import { useCollection } from '../../panels/use-records.ts';
import { run, tryRun } from '../../store/commands.ts';
import { setOpportunity } from '../../store/documents.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

interface OpportunityDialogProps {
  /** Null adds a new one. */
  readonly opportunityId: string | null;
  readonly onClose: () => void;
}

export function OpportunityDialog({ opportunityId, onClose }: OpportunityDialogProps) {
  return opportunityId === null ? (
    <AddOpportunity onClose={onClose} />
  ) : (
    <EditOpportunity opportunityId={opportunityId} onClose={onClose} />
  );
}

function AddOpportunity({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim()) return;
    const added = tryRun('opportunity.add', { name: name.trim() })?.created[0];
    if (!added) return;
    setOpportunity(added);
    onClose();
  }

  return (
    <Dialog title={t('view.map.addOpportunity')} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          size="sm"
          label={t('panel.opportunity.name')}
          description={t('dialog.opportunity.addHelp')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormButtons submit={t('ui.add')} onCancel={onClose} disabled={!name.trim()} />
      </form>
    </Dialog>
  );
}

interface EditOpportunityProps {
  readonly opportunityId: string;
  readonly onClose: () => void;
}

/** Fields write as they are left; deleting can be undone. */
function EditOpportunity({ opportunityId, onClose }: EditOpportunityProps) {
  const t = useT();
  const opportunities = useCollection('opportunities');
  const opportunity = opportunities[opportunityId];
  if (!opportunity) return null;
  return (
    <Dialog title={t('view.map.editOpportunity')} onClose={onClose}>
      <Stack gap="sm">
        <OpportunityFields opportunity={opportunity} />
      </Stack>
      <Group justify="space-between" mt="lg">
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconTrash size="0.9rem" />}
          disabled={Object.keys(opportunities).length < 2}
          onClick={() => {
            if (run('opportunity.delete', { id: opportunityId })) onClose();
          }}
        >
          {t('dialog.opportunity.delete')}
        </Button>
        <Button size="xs" onClick={onClose}>
          {t('ui.done')}
        </Button>
      </Group>
    </Dialog>
  );
}
