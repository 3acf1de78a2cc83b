import '../platform/no-eval.ts';

import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import '@fontsource/noto-sans-sc/700.css';
import '@mantine/core/styles.css';
import '@xyflow/react/dist/style.css';
import '../ui/global.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { MapCanvas } from '../canvas/map-canvas.tsx';
import { startI18n } from '../i18n.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { bench } from './bench.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
await startI18n('en');
createRoot(container).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver}>
    {/* An account is opened from the list of accounts, whose text has the weights of the fonts in use already. */}
    <p style={{ position: 'absolute', left: 8, top: 8, margin: 0 }}>
      Inroad <span style={{ fontWeight: 600 }}>Bench</span>
    </p>
    <MapCanvas />
  </MantineProvider>,
);
window.bench = bench;
