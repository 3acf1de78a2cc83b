import type { LogFields, Logger } from '../../shared/api/logger.ts';

const LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Writes one line for each event at or above a level: `time level event {fields}`. */
export function streamLogger(
  stream: { write(text: string): unknown },
  lowest: LogLevel = 'info',
): Logger {
  const writer = (level: LogLevel) => (event: string, fields?: LogFields) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    const details = fields === undefined ? '' : ` ${JSON.stringify(fields)}`;
    stream.write(`${new Date().toISOString()} ${level} ${event}${details}\n`);
  };
  return { info: writer('info'), warn: writer('warn'), error: writer('error') };
}
