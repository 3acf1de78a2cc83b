// A process of its own, so that what one reading takes is measured alone: the file on standard input, its name as the
// first argument, what came of it on standard output.
import { readFileSync } from 'node:fs';
import type { Reading } from './read-apart.ts';
import { refusal } from './reading.ts';

const MiB = 1024 * 1024;

const content = readFileSync(0);
// The modules are loaded and known to work before anything is measured.
await refusal('name\nAnn\n');
const before = process.memoryUsage().rss;
const begun = process.cpuUsage();
const code = await refusal(content, process.argv[2]);
const { user, system } = process.cpuUsage(begun);
const reading: Reading = {
  code,
  cpuMs: (user + system) / 1_000,
  mebibytes: process.resourceUsage().maxRSS / 1_024 - before / MiB,
};
console.log(JSON.stringify(reading));
