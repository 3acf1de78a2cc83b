import { IconPencil, IconTrash } from '@tabler/icons-react';
import { IconButton } from './icon-button.tsx';

interface RowButtonsProps {
  readonly edit: string;
  readonly onEdit: () => void;
  readonly remove: string;
  readonly onRemove: () => void;
}

/** What can be done with an entry of a list: change it, or take it away. */
export function RowButtons({ edit, onEdit, remove, onRemove }: RowButtonsProps) {
  return (
    <>
      <IconButton label={edit} size="1.5rem" onClick={onEdit}>
        <IconPencil size="0.9rem" />
      </IconButton>
      <IconButton label={remove} size="1.5rem" onClick={onRemove}>
        <IconTrash size="0.9rem" />
      </IconButton>
    </>
  );
}
