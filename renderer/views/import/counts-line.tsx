import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { ImportCounts } from '../../../shared/api/import-types.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';

const COUNTED = ['added', 'updated', 'unchanged', 'refused'] as const;

interface CountsLineProps {
  readonly rows: number;
  readonly counts: z.infer<typeof ImportCounts>;
}

/** What becomes of the rows, read out when it changes. */
export function CountsLine({ rows, counts }: CountsLineProps) {
  const t = useT();
  return (
    <Text component="div" size="sm" role="status" className={classes.counts}>
      <span>{t('import.counts.rows', { n: rows })}</span>
      {COUNTED.filter((what) => counts[what] > 0).map((what) => (
        <span key={what} data-what={what}>
          {t(`import.counts.${what}`, { n: counts[what] })}
        </span>
      ))}
    </Text>
  );
}
