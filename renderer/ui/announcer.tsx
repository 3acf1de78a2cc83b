import { VisuallyHidden } from '@mantine/core';

/** Reads a text out whenever it changes. */
export function Announcer({ text }: { text: string }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
