import { Button, EmptyState } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useT } from './use-t.ts';

interface FailureBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a bug in one part of the screen from taking the others, and the user's way to them, with it. */
export class FailureBoundary extends Component<FailureBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <EmptyState
      role="alert"
      p="xl"
      icon={<IconMoodSad stroke={1.5} />}
      title={t('ui.failure.title')}
      description={t('ui.failure.text')}
    >
      <EmptyState.Actions>
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('ui.failure.retry')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
