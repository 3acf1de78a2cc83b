import { useEffect, useRef } from 'react';
import { useT } from '../../ui/use-t.ts';
import { useController, useModel } from '../controller-context.ts';
import { titleTop } from '../geometry/lane-title.ts';
import classes from './lane-titles.module.css';

/** Names of the layers at the left edge, in view while any part of their lane is. */
export function LaneTitles() {
  const t = useT();
  const controller = useController();
  const model = useModel();
  const list = useRef<HTMLUListElement>(null);
  const lanes = model?.index.layout.lanes;

  useEffect(() => {
    const items = list.current?.children;
    if (!items || !lanes) return;
    const place = () => {
      const { viewport, size } = controller;
      for (const [i, lane] of lanes.entries()) {
        const item = items[i];
        if (!(item instanceof HTMLElement)) continue;
        const top = lane.y * viewport.zoom + viewport.y;
        const at = titleTop(top, lane.height * viewport.zoom, size.height);
        item.style.visibility = at === null ? 'hidden' : 'visible';
        if (at !== null) item.style.transform = `translateY(${Math.round(at)}px)`;
      }
    };
    place();
    return controller.onViewport(place);
  }, [controller, lanes]);

  return (
    <ul ref={list} className={classes.titles}>
      {lanes?.map(({ layer }) => (
        <li key={layer} className={classes.title}>
          {t(`scene.lane.${layer}`)}
        </li>
      ))}
    </ul>
  );
}
