import { Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Gap } from '../../../shared/domain/gap.ts';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import { run } from '../../store/commands.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { localToday } from '../../ui/format.ts';
import { useT } from '../../ui/use-t.ts';
import { useCollection } from '../use-records.ts';

interface WaiveDialogProps {
  readonly gap: Gap;
  readonly title: string;
  readonly onClose: () => void;
}

/** Accepts a gap: the reason, who decided, and until when. */
export function WaiveDialog({ gap, title, onClose }: WaiveDialogProps) {
  const t = useT();
  const team = useCollection('teamMembers');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');
  const valid = reason.trim() !== '' && (until === '' || IsoDate.safeParse(until).success);

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!valid) return;
    const done = run('waiver.add', {
      opportunityId: gap.opportunityId,
      gapId: gap.id,
      reason: reason.trim(),
      by,
      until: until || null,
    });
    if (done) onClose();
  }

  return (
    <Dialog title={t('dialog.waive.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{title}</Text>
          <Textarea
            size="sm"
            label={t('dialog.waive.reason')}
            description={t('dialog.waive.reasonHelp')}
            required
            autosize
            minRows={2}
            maxLength={2_000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Select
            size="sm"
            label={t('dialog.waive.by')}
            placeholder={t('dialog.waive.byHint')}
            clearable
            clearButtonProps={{ 'aria-label': t('ui.clear') }}
            data={[...new Set(Object.values(team).map(({ name }) => name))]}
            value={by || null}
            onChange={(name) => setBy(name ?? '')}
          />
          <DayInput
            size="sm"
            label={t('dialog.waive.until')}
            description={t('dialog.waive.untilHelp')}
            min={localToday()}
            value={until}
            onDay={setUntil}
          />
        </Stack>
        <FormButtons submit={t('panel.gaps.waive')} onCancel={onClose} disabled={!valid} />
      </form>
    </Dialog>
  );
}
