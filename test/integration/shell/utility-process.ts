import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const PARENT_PORT = new URL('parent-port.mjs', import.meta.url).href;

/**
 * Stands in for Electron's `UtilityProcess`: the real script in a real second process, with messages copied as
 * Electron copies them. Posting to one that has ended throws, where Electron 45 can go down.
 */
export class UtilityProcessStandIn extends EventEmitter {
  readonly pid: number | undefined;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  /** What it wrote to its standard error. */
  log = '';
  /** How often it was told to end at once. */
  kills = 0;
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  #isOver = false;

  constructor(script: string, args: readonly string[]) {
    super();
    const child = fork(script, args, {
      serialization: 'advanced',
      execArgv: ['--import', PARENT_PORT],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'inroad-compile-cache') },
    });
    this.#child = child;
    this.pid = child.pid;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.stderr?.on('data', (chunk) => {
      this.log += String(chunk);
    });
    child.on('message', (message) => this.emit('message', message));
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.#isOver = true;
        this.emit('exit', code ?? (signal === null ? 1 : 9));
        resolve();
      });
    });
  }

  postMessage(message: unknown): void {
    if (this.#isOver) throw new Error('posted to a process that has ended');
    this.#child.send(message as object, (error) => {
      // As in Electron, what is sent to a process that is just ending gets lost.
      if (error !== null && this.#child.exitCode === null && this.#child.signalCode === null)
        this.emit('lost', error);
    });
  }

  /** Fails, and ends it, when it is still there after so many milliseconds. */
  async endsWithin(ms: number): Promise<void> {
    const late = setTimeout(() => this.#child.kill('SIGKILL'), ms);
    await this.ended;
    clearTimeout(late);
    if (this.#child.killed && this.#child.signalCode === 'SIGKILL')
      throw new Error(`the process did not end within ${ms} ms`);
  }

  kill(): boolean {
    this.kills += 1;
    return this.#child.kill('SIGTERM');
  }
}
