import { Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, memo, useEffect, useState } from 'react';
import type {
  ImportMapping,
  ImportPreset,
  ImportPreview,
} from '../../../shared/api/import-types.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useT } from '../../ui/use-t.ts';
import { fittedPreset, isReadAlike, presetFor } from './fitted-preset.ts';
import classes from './import.module.css';
import { readAnew } from './read-anew.ts';

interface PresetFieldsProps {
  readonly mapping: ImportMapping;
  readonly preview: ImportPreview;
  readonly onApply: (mapping: ImportMapping) => void;
}

/** Ways of reading that were kept for the next file of the same make. */
export const PresetFields = memo(function PresetFields({
  mapping,
  preview,
  onApply,
}: PresetFieldsProps) {
  const t = useT();
  const [presets, setPresets] = useState<readonly ImportPreset[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lacking, setLacking] = useState<readonly string[]>([]);
  /** A preset that is to be applied as soon as the file is read where it looks for its columns. */
  const [wanted, setWanted] = useState<ImportMapping | null>(null);
  const show = (reply: { presets: readonly ImportPreset[] }) => setPresets(reply.presets);
  useEffect(() => {
    api['import.presets']({})
      .then((reply) => setPresets(reply.presets))
      .catch(notifyError);
  }, []);
  useEffect(() => {
    if (wanted === null || !isReadAlike(wanted, preview.mapping)) return;
    const fitted = fittedPreset(wanted, preview.headers);
    setWanted(null);
    setLacking(fitted.lacking);
    onApply(fitted.mapping);
  }, [wanted, preview, onApply]);

  function choose(name: string | null): void {
    setChosen(name);
    setLacking([]);
    const preset = presets.find((one) => one.name === name);
    const next = preset ? presetFor(preset.mapping, mapping) : null;
    setWanted(next);
    if (next && !isReadAlike(next, preview.mapping)) onApply(readAnew(next));
  }

  return (
    <div className={classes.presets}>
      <Select
        className={classes.preset ?? ''}
        label={t('import.preset.label')}
        placeholder={t(presets.length === 0 ? 'import.preset.none' : 'import.preset.choose')}
        disabled={presets.length === 0}
        data={presets.map(({ name }) => name)}
        error={
          lacking.length > 0 &&
          t('import.preset.lacking', { columns: lacking.join(t('ui.listComma')) })
        }
        value={chosen}
        onChange={choose}
      />
      {chosen && (
        <IconButton
          label={t('import.preset.delete', { name: chosen })}
          onClick={() => {
            setChosen(null);
            setLacking([]);
            api['import.deletePreset']({ name: chosen }).then(show).catch(notifyError);
          }}
        >
          <IconTrash size="1rem" />
        </IconButton>
      )}
      <SavePreset
        onSave={(name) =>
          api['import.savePreset']({ name, mapping })
            .then((reply) => {
              show(reply);
              setChosen(name);
            })
            .catch(notifyError)
        }
      />
    </div>
  );
});

function SavePreset({ onSave }: { onSave: (name: string) => void }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setOpened(false);
  }

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal position="bottom-end">
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {t('import.preset.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <TextInput
            label={t('import.preset.name')}
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button size="compact-xs" type="submit" disabled={!name.trim()}>
              {t('ui.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
