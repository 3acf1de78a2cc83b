import { useEffect, useRef } from 'react';
import { useLang, useT } from '../../ui/use-t.ts';
import { useController, useModel } from '../controller-context.ts';
import classes from './column-titles.module.css';

/** Room between two titles, px. */
const GAP = 8;
const HEIGHT = 24;
/** Of a title at both sides, with its border, px. */
const PADDING = 10;
/** Between the titles and the edge of the map, once the grid begins above it, px. */
const EDGE = 8;

/**
 * Names of the functions above the grid, in view while any part of it is, and as wide as their columns are on the screen;
 * in short where there is no room for the whole.
 */
export function ColumnTitles() {
  const t = useT();
  const lang = useLang();
  const controller = useController();
  const model = useModel();
  const list = useRef<HTMLUListElement>(null);
  const columns = model?.index.layout.columns;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has words of other widths
  useEffect(() => {
    const items = list.current?.children;
    if (!items || !columns) return;
    const needed = columns.map((_column, i) => widthOf(items[i]?.firstElementChild) + PADDING);
    const place = () => {
      const { x, y, zoom } = controller.viewport;
      const top = Math.round(Math.max(EDGE, y - HEIGHT - GAP));
      for (const [i, column] of columns.entries()) {
        const item = items[i];
        if (!(item instanceof HTMLElement)) continue;
        const left = Math.round(column.x * zoom + x + GAP / 2);
        item.style.transform = `translate(${left}px, ${top}px)`;
        const width = Math.max(0, Math.round(column.width * zoom - GAP));
        item.style.width = `${width}px`;
        item.dataset.short = String(width < (needed[i] ?? 0));
      }
    };
    place();
    return controller.onViewport(place);
  }, [controller, columns, lang]);

  if (!columns || columns.length === 0) return null;
  return (
    <ul ref={list} className={classes.titles}>
      {columns.map((column) => (
        <li key={column.function} className={classes.title}>
          <span className={classes.full}>{t(`domain.function.${column.function}`)}</span>
          <span className={classes.short} aria-hidden>
            {t(`lens.short.function.${column.function}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function widthOf(element: Element | null | undefined): number {
  return element instanceof HTMLElement ? element.offsetWidth : 0;
}
