import { Select, TextInput } from '@mantine/core';
import { useT } from '../../ui/use-t.ts';
import { useAccounts } from '../accounts/use-accounts.ts';

export interface Target {
  /** Null for a new account. */
  readonly accountId: string | null;
  /** Name of the new account. */
  readonly name: string;
}

interface TargetFieldsProps {
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

const NEW = '';

/** Which account the people go to, when none is open. */
export function TargetFields({ target, onTarget }: TargetFieldsProps) {
  const t = useT();
  const { list } = useAccounts();
  return (
    <>
      <Select
        label={t('import.target')}
        allowDeselect={false}
        data={[
          { value: NEW, label: t('import.newAccount') },
          ...(list ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={target.accountId ?? NEW}
        onChange={(id) => onTarget({ ...target, accountId: id || null })}
      />
      {target.accountId === null && (
        <TextInput
          label={t('view.accounts.name')}
          required
          maxLength={200}
          value={target.name}
          onChange={(event) => onTarget({ ...target, name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
