import { ActionIcon, type ActionIconProps, Group, Kbd, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './icon-button.module.css';

interface IconButtonProps extends Omit<ActionIconProps, 'children'> {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly onClick?: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

/** A button that shows an icon and says its name: to screen readers at once, to everybody in a tooltip. */
export function IconButton({
  label,
  shortcut,
  pressed,
  expanded,
  children,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip
      label={
        <Group gap={6} wrap="nowrap">
          <span>{label}</span>
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </Group>
      }
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size="1.875rem"
        className={classes.button ?? ''}
        {...props}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-pressed': pressed })}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
        aria-label={label}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
