import { Menu } from '@mantine/core';
import { ActionItem } from './menu-items.tsx';

/** What can be done with the selected proposed ghost. */
export function ProposalMenu() {
  return (
    <>
      <ActionItem id="ghost.accept" />
      <ActionItem id="ghost.fill" />
      <Menu.Divider />
      <ActionItem id="ghost.next" />
      <ActionItem id="ghost.dismiss" />
    </>
  );
}
