import './platform/no-eval.ts';

import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { styleNonce } from './nonce.ts';
import { guardMarkup } from './platform/trusted-types.ts';
import { StartFailure } from './views/start-failure.tsx';

guardMarkup();

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);
boot().then(
  () => root.render(<App />),
  (error: unknown) => root.render(<StartFailure error={error} nonce={styleNonce} />),
);
