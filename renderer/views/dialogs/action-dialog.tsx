import { ActionForm } from '../../panels/actions/action-form.tsx';
import type { ActionPreset } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';

interface ActionDialogProps {
  readonly actionId: string | null;
  readonly preset?: ActionPreset | undefined;
  readonly onClose: () => void;
}

/** Plans an action, or changes one. */
export function ActionDialog({ actionId, preset, onClose }: ActionDialogProps) {
  const action = useStore((store) => store.open?.records.actions[actionId ?? ''] ?? null);
  return <ActionForm action={action} preset={preset} onClose={onClose} />;
}
