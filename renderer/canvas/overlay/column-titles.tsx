import { useEffect, useRef } from 'react';
import { useT } from '../../ui/use-t.ts';
import { useController, useModel } from '../controller-context.ts';
import classes from './column-titles.module.css';

/** Room between two titles, px. */
const GAP = 8;
const HEIGHT = 24;
/** Between the titles and the edge of the map, once the grid begins above it, px. */
const EDGE = 8;

/** Names of the functions above the grid, in view while any part of it is, and as wide as their columns are on the screen. */
export function ColumnTitles() {
  const t = useT();
  const controller = useController();
  const model = useModel();
  const list = useRef<HTMLUListElement>(null);
  const columns = model?.index.layout.columns;

  useEffect(() => {
    const items = list.current?.children;
    if (!items || !columns) return;
    const place = () => {
      const { x, y, zoom } = controller.viewport;
      const top = Math.round(Math.max(EDGE, y - HEIGHT - GAP));
      for (const [i, column] of columns.entries()) {
        const item = items[i];
        if (!(item instanceof HTMLElement)) continue;
        const left = Math.round(column.x * zoom + x + GAP / 2);
        item.style.transform = `translate(${left}px, ${top}px)`;
        item.style.width = `${Math.max(0, Math.round(column.width * zoom - GAP))}px`;
      }
    };
    place();
    return controller.onViewport(place);
  }, [controller, columns]);

  if (!columns || columns.length === 0) return null;
  return (
    <ul ref={list} className={classes.titles}>
      {columns.map((column) => (
        <li key={column.function} className={classes.title}>
          {t(`domain.function.${column.function}`)}
        </li>
      ))}
    </ul>
  );
}
