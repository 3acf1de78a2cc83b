import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import '@fontsource/noto-sans-sc/700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/dropzone/styles.css';
import '@xyflow/react/dist/style.css';
import { MantineProvider } from '@mantine/core';
import { useStore } from './store/use-store.ts';
import { Notices } from './ui/notices.tsx';
import { theme } from './ui/theme.ts';
import { AccountsView } from './views/accounts-view.tsx';
import { MapView } from './views/map-view.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

export function App() {
  const screen = useStore((store) => store.view.screen);
  const scheme = useStore((store) => store.settings.theme);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <Notices />
      {screen === 'map' ? <MapView /> : <AccountsView />}
    </MantineProvider>
  );
}
