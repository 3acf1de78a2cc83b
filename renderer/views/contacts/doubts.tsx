import { Button } from '@mantine/core';
import type { NameInText } from '../../../shared/domain/quick-entry/people-in-text.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './contacts.module.css';

interface DoubtsProps {
  readonly doubtful: readonly NameInText[];
  readonly chosen: readonly string[];
  readonly nameOf: (personId: string) => string;
  readonly onChoose: (personId: string) => void;
}

/** Names of the line that may be several people: which one is it? */
export function Doubts({ doubtful, chosen, nameOf, onChoose }: DoubtsProps) {
  const t = useT();
  return doubtful
    .filter(({ personIds }) => !personIds.some((id) => chosen.includes(id)))
    .map(({ words, personIds }) => (
      <div key={words} className={classes.doubt}>
        <span>{t('view.contacts.which', { words })}</span>
        {personIds.slice(0, 8).map((id) => (
          <Button key={id} size="compact-xs" variant="default" onClick={() => onChoose(id)}>
            {nameOf(id)}
          </Button>
        ))}
      </div>
    ));
}
