import { Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { Account } from '../../../shared/domain/account.ts';
import { run } from '../../store/commands.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/format.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';

/** Whether the map is still true as a whole: when it was confirmed, and whether the client was reorganized since. */
export function MapStateSection({ account }: { readonly account: Account }) {
  const t = useT();
  const edit = (
    fields: Partial<Pick<Account, 'confirmedOn' | 'reorganizedOn'>>,
    gesture?: string,
  ) => run('account.edit', { fields }, gesture ? { gesture } : {});
  return (
    <Section
      name="map-state"
      title={t('account.map.title')}
      initiallyClosed
      aside={
        <SectionButton
          icon={IconRosetteDiscountCheck}
          label={t('account.map.confirm')}
          onClick={() => edit({ confirmedOn: localToday() })}
        />
      }
    >
      <Text className={panel.hint}>{t('account.map.hint')}</Text>
      <DateField
        className={panel.field}
        label={t('account.map.confirmedOn')}
        value={account.confirmedOn}
        onCommit={(confirmedOn, gesture) => edit({ confirmedOn }, gesture)}
      />
      <DateField
        className={panel.field}
        label={t('account.map.reorganizedOn')}
        value={account.reorganizedOn}
        onCommit={(reorganizedOn, gesture) => edit({ reorganizedOn }, gesture)}
      />
    </Section>
  );
}
