import { Chip, Text } from '@mantine/core';
import { useMemo } from 'react';
import { LENS_FIELDS } from '../../../shared/scene/lens.ts';
import { type LensEntry, lensEntries } from '../../../shared/scene/lens-view.ts';
import { toggleLensValue } from '../../store/lens.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './lens-filter.module.css';
import { useSeen } from './use-seen.ts';

/** Every value that is on the map, by field; those chosen stand out. */
export function LensFilter() {
  const seen = useSeen();
  const input = seen?.input;
  const fields = useMemo(
    () =>
      input ? LENS_FIELDS.map((field) => ({ field, entries: lensEntries(field, input) })) : [],
    [input],
  );
  const t = useT();
  return (
    <section aria-label={t('lens.filter')}>
      <Text size="xs" fw={500}>
        {t('lens.filter')}
      </Text>
      <Text size="xs" c="dimmed" className={classes.hint ?? ''}>
        {t('lens.filterHint')}
      </Text>
      {fields.map(({ field, entries }) => (
        <fieldset key={field} className={classes.field}>
          <legend className={classes.name}>{t(`lens.field.${field}`)}</legend>
          <div className={classes.values}>
            {entries.map((entry) => (
              <Value key={entry.value} entry={entry} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function Value({ entry }: { readonly entry: LensEntry }) {
  return (
    <Chip
      size="xs"
      variant="light"
      checked={entry.asked}
      onChange={() => toggleLensValue(entry.field, entry.value)}
    >
      {entry.label} <span className={classes.count}>{entry.count}</span>
    </Chip>
  );
}
