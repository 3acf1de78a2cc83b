import { Chip, Group, Input, Switch } from '@mantine/core';
import type { ExportFormat, ExportParts } from '../../../shared/api/export-types.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import type { ViewState } from '../../store/types.ts';
import { useT } from '../../ui/use-t.ts';
import { PictureLanguage, type PictureLook, PictureLookFields } from './picture-look.tsx';

/** How a map is drawn. */
export interface Look extends PictureLook {
  readonly parts: Omit<ExportParts, 'proposals'>;
  /** Whether ghosts are proposed; null: as on screen where the rest is. */
  readonly proposals: boolean | null;
  /** Whether it is laid out, folded and coloured as on screen; null: for us, not for others. */
  readonly asSeen: boolean | null;
}

interface ExportLookProps {
  readonly format: ExportFormat;
  readonly look: Look;
  readonly readers: Readers;
  readonly scope: Scope;
  readonly view: ViewState;
  readonly onChange: (look: Look) => void;
}

/** Formats without a picture. */
const TABLES: ReadonlySet<ExportFormat> = new Set(['csv', 'xlsx', 'md']);

export function isAsSeen({ asSeen }: Look, { audience }: Readers): boolean {
  return asSeen ?? audience === 'internal';
}

/** What is on the map, as far as it was chosen; else proposals follow the screen. */
export function chosenParts(look: Look, readers: Readers, view: ViewState): ExportParts {
  const proposals = look.proposals ?? (isAsSeen(look, readers) && view.showProposals);
  return { ...look.parts, proposals };
}

/** Language, colours, paper and what is on the map. */
export function ExportLook({ format, look, readers, scope, view, onChange }: ExportLookProps) {
  const t = useT();
  if (TABLES.has(format)) return <PictureLanguage look={look} onChange={onChange} />;
  const parts = chosenParts(look, readers, view);
  return (
    <>
      <PictureLookFields format={format} look={look} onChange={onChange} />
      <Switch
        size="sm"
        label={t('export.view.asSeen')}
        description={t(
          readers.audience === 'client-safe' ? 'export.view.clientHelp' : 'export.view.asSeenHelp',
        )}
        checked={isAsSeen(look, readers)}
        onChange={(event) => onChange({ ...look, asSeen: event.currentTarget.checked })}
      />
      <Input.Wrapper label={t('export.partsLabel')} labelElement="div">
        <Group gap="xs" mt={4}>
          {partsFor(readers, scope).map((part) => (
            <Chip
              key={part}
              size="xs"
              checked={parts[part]}
              onChange={(shown) =>
                onChange(
                  part === 'proposals'
                    ? { ...look, proposals: shown }
                    : { ...look, parts: { ...look.parts, [part]: shown } },
                )
              }
            >
              {t(`export.part.${part}`)}
            </Chip>
          ))}
        </Group>
      </Input.Wrapper>
    </>
  );
}

/** Who is never shown something is not asked about it; of people who are there nobody is missing. */
function partsFor({ audience }: Readers, scope: Scope): readonly (keyof ExportParts)[] {
  if (audience === 'client-safe') return ['legend'];
  const parts = ['ties', 'legend', 'gaps', 'ghosts'] as const;
  return scope.kind === 'all' || scope.kind === 'layer' ? [...parts, 'proposals'] : parts;
}
