import { VisuallyHidden } from '@mantine/core';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { LineField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './top-bar.module.css';

/** The account's name, edited in place. */
export function AccountName() {
  const t = useT();
  const name = useStore((store) => store.open?.records.account.name ?? '');
  return (
    <>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <LineField
        variant="unstyled"
        size="sm"
        className={classes.accountName}
        classNames={{ input: classes.accountNameInput ?? '' }}
        aria-label={t('view.map.accountName')}
        maxLength={200}
        value={name}
        onCommit={(text, gesture) =>
          text.trim() !== '' && run('account.edit', { fields: { name: text } }, { gesture })
        }
      />
    </>
  );
}
