import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What poppler reads in a PDF, in its order; null where it is not installed. */
export function pdfText(pdf: Buffer): string | null {
  return run('pdftotext', pdf, (file) => [file, '-'])?.toString('utf8') ?? null;
}

/** The first page as poppler draws it, a byte a pixel, at `scale` pixels a map unit; null where it is not installed. */
export function pdfPicture(pdf: Buffer, scale: number) {
  const options = ['-gray', '-singlefile', '-r', String(96 * scale)];
  const file = run('pdftoppm', pdf, (path) => [...options, path]);
  if (!file) return null;
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), grey: file.subarray(head.length) };
}

function run(tool: string, pdf: Buffer, options: (file: string) => string[]): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync(tool, options(file), { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log(`not run: ${tool} is not installed`);
    return null;
  }
}
