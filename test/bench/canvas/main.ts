// npm run bench:canvas: tables on the screen, JSON in out/bench/canvas.json; ends with 1 when a bar does not hold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../e2e/harness/chromium.ts';
import { root } from '../../e2e/harness/host.ts';
import { measureApplication } from './application.ts';
import { barsOf, held } from './bars.ts';
import { hasHarness, runHarness } from './harness.ts';
import { options } from './options.ts';
import { measureOwnColumn } from './own-column.ts';
import { serveFolder } from './static-server.ts';
import { printBars, printMedians } from './tables.ts';

const asked = options();
const chromium = await chromiumPath();
const page = await serveFolder(join(root, 'out', 'bench', 'page'));
try {
  if (!hasHarness) console.log('../shared/bench is not there: our own column alone.');
  const cells = hasHarness
    ? await runHarness(page.url, asked, chromium)
    : await measureOwnColumn(page.url, asked);
  const bars = [...barsOf(cells, asked.sizes), ...(await measureApplication())];
  printMedians(cells, asked.sizes);
  printBars(bars);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const figures = bars.map((bar) => ({ ...bar, held: held(bar) }));
  const file = join(root, 'out', 'bench', 'canvas.json');
  mkdirSync(join(root, 'out', 'bench'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, rounds: asked.rounds, figures, cells })}\n`);
  console.log(`wrote ${file}`);
  process.exitCode = bars.some((bar) => held(bar) === false) ? 1 : 0;
} finally {
  page.close();
}
