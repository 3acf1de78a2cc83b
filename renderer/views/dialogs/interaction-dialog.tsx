import { InteractionForm } from '../../panels/interaction-form.tsx';

interface InteractionDialogProps {
  readonly personIds: readonly string[];
  readonly onClose: () => void;
}

/** Logs a contact with the people who were asked for. */
export function InteractionDialog({ personIds, onClose }: InteractionDialogProps) {
  return <InteractionForm interaction={null} personIds={personIds} onClose={onClose} />;
}
