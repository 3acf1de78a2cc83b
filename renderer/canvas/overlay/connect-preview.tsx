import type { Gesture } from '../canvas-state.ts';
import { useModel } from '../controller-context.ts';
import { grown } from '../geometry/box.ts';
import classes from './gesture-layer.module.css';

/** The line under way, and the card it would reach. */
export function ConnectPreview({
  gesture,
}: {
  readonly gesture: Extract<Gesture, { kind: 'connect' }>;
}) {
  const model = useModel();
  const { start, pointer, line, overId, allowed } = gesture;
  const box = overId === null ? null : model?.index.boxOf(overId);
  const bend = line === 'report' ? [0, (pointer.y - start.y) / 2] : [(pointer.x - start.x) / 2, 0];
  const [dx = 0, dy = 0] = bend;
  const curve = `M${start.x} ${start.y}C${start.x + dx} ${start.y + dy} ${pointer.x - dx} ${pointer.y - dy} ${pointer.x} ${pointer.y}`;
  return (
    <>
      {box && (
        <rect
          className={classes.target}
          data-refused={allowed ? undefined : ''}
          {...grown(box, 5)}
          rx={12}
        />
      )}
      <path className={classes.line} data-line={line} d={curve} />
    </>
  );
}
