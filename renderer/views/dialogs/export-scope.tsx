import { Stack } from '@mantine/core';
import { LAYERS } from '../../../shared/domain/values.ts';
import { type Scope, WHOLE_MAP } from '../../../shared/scene/scope.ts';
import type { OpenAccount, ViewState } from '../../store/types.ts';
import { ChoiceBar, type Option } from '../../ui/choice.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';

interface ExportScopeProps {
  readonly open: OpenAccount;
  readonly view: ViewState;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** Whose part of the map leaves: everybody, whom the user has selected, a branch, a layer. */
export function ExportScope({ open, view, scope, onChange }: ExportScopeProps) {
  const t = useT();
  const { selection, focusBranchId } = view;
  const headId = selection.length === 1 ? selection[0] : (focusBranchId ?? undefined);
  const head = headId === undefined ? undefined : open.records.people[headId];
  const choices: readonly (Option<Scope['kind']> & { readonly scope: Scope })[] = [
    { value: 'all', label: t('export.scope.all'), scope: WHOLE_MAP },
    ...(selection.length === 0
      ? []
      : [
          {
            value: 'people' as const,
            label: t('export.scope.people', { count: selection.length }),
            scope: { kind: 'people' as const, ids: [...selection] },
          },
        ]),
    ...(head === undefined
      ? []
      : [
          {
            value: 'branch' as const,
            label: t('export.scope.branch', { name: personName(head, t) }),
            scope: { kind: 'branch' as const, personId: head.id },
          },
        ]),
    {
      value: 'layer',
      label: t('export.scope.layer'),
      scope: { kind: 'layer', layer: LAYERS[0] },
    },
  ];
  return (
    <Stack gap="xs">
      <ChoiceBar
        label={t('export.scope.label')}
        value={scope.kind}
        options={choices}
        onChoose={(kind) => {
          const chosen = choices.find(({ value }) => value === kind);
          if (chosen) onChange(chosen.scope);
        }}
      />
      {scope.kind === 'layer' && (
        <ChoiceBar
          label={t('export.scope.layerLabel')}
          value={scope.layer}
          options={LAYERS.map((value) => ({ value, label: t(`domain.layer.${value}`) }))}
          onChoose={(layer) => onChange({ kind: 'layer', layer })}
        />
      )}
    </Stack>
  );
}
