import { useStore } from '../../store/use-store.ts';
import { CardFrame } from './card-frame.tsx';
import { ConnectHandles } from './connect-handles.tsx';
import { FarLabel } from './far-label.tsx';
import { QuickBar } from './quick-bar.tsx';

interface CardToolsProps {
  readonly personId: string;
  readonly label: string;
  readonly hovered: boolean;
  readonly current: boolean;
}

/** What the card under the pointer and the selected card offer; hidden by the map while something is dragged. */
export function CardTools({ personId, label, hovered, current }: CardToolsProps) {
  const alone = useStore(({ view }) => current && view.selection.length === 1);
  const living = useStore(({ comparing }) => comparing === null);
  return (
    <>
      <CardFrame current={current} />
      {living && (hovered || alone) && <ConnectHandles personId={personId} />}
      {living && alone && <QuickBar personId={personId} />}
      {hovered && <FarLabel text={label} />}
    </>
  );
}
