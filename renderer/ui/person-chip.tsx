import { UnstyledButton } from '@mantine/core';
import { centerOn } from '../canvas/canvas-api.ts';
import { useStore } from '../store/use-store.ts';
import { selectOnMap } from '../store/view.ts';
import classes from './person-chip.module.css';
import { personName } from './person-name.ts';
import { useT } from './use-t.ts';

/** Somebody by name; a click selects and centres them on the map. */
export function PersonChip({ personId }: { personId: string }) {
  const t = useT();
  const person = useStore((store) => store.open?.records.people[personId]);
  if (!person) return null;
  return (
    <UnstyledButton
      className={classes.chip}
      onClick={(event) => {
        event.stopPropagation();
        selectOnMap([personId]);
        centerOn([personId]);
      }}
    >
      {personName(person, t)}
    </UnstyledButton>
  );
}
