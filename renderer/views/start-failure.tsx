import { Code, Container, MantineProvider, Stack, Text, Title } from '@mantine/core';
import { AppError } from '../../shared/api/errors.ts';
import { messageKey } from '../../shared/i18n/messages.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { useT } from '../ui/use-t.ts';

/** What is shown instead of the application when it cannot reach its data: the reason, in words. */
export function StartFailure({
  error,
  nonce,
}: {
  readonly error: unknown;
  readonly nonce: string;
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
    >
      <Message error={error} />
    </MantineProvider>
  );
}

function Message({ error }: { readonly error: unknown }) {
  const t = useT();
  const known = error instanceof AppError;
  return (
    <Container size="sm" py="xl">
      <Stack role="alert">
        <Title order={1}>{t('app.startFailed')}</Title>
        <Text>
          {known
            ? t(messageKey(`error.${error.code}`), error.params)
            : t('error.internal', { id: '–' })}
        </Text>
        {known ? null : <Code block>{String(error)}</Code>}
        <Text>{t('app.startFailedHint')}</Text>
      </Stack>
    </Container>
  );
}
