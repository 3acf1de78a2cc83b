import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

interface SectionButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly onClick: () => void;
}

/** What can be done from the heading of a section. */
export function SectionButton({ icon: Sign, label, onClick }: SectionButtonProps) {
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<Sign size="0.9rem" />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
