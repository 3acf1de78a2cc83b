import { Stack, Switch, Text } from '@mantine/core';
import { AUDIENCES, type Readers } from '../../../shared/scene/audience.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';

interface ExportAudienceProps {
  readonly readers: Readers;
  readonly onChange: (readers: Readers) => void;
}

/** Who will read the file, and so what it may tell. */
export function ExportAudience({ readers, onChange }: ExportAudienceProps) {
  const t = useT();
  return (
    <div>
      <ChoiceBar
        label={t('export.audienceLabel')}
        description={
          <Text component="span" size="xs" c="dimmed">
            {t(`export.about.${readers.audience}`)}
          </Text>
        }
        value={readers.audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`export.audience.${value}`) }))}
        onChoose={(audience) => onChange({ ...readers, audience })}
      />
      {readers.audience === 'client-safe' && (
        <Stack mt="sm" gap="xs">
          <Switch
            size="sm"
            label={t('export.names')}
            description={t('export.namesHelp')}
            checked={readers.names}
            onChange={(event) => onChange({ ...readers, names: event.currentTarget.checked })}
          />
          <Switch
            size="sm"
            label={t('export.roles')}
            description={t('export.rolesHelp')}
            checked={readers.roles}
            onChange={(event) => onChange({ ...readers, roles: event.currentTarget.checked })}
          />
        </Stack>
      )}
    </div>
  );
}
