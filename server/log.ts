import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type Log = Logger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * A logger that writes one line an event to standard error: JSON, or readable text on a terminal.
 * Callers hand in names, ids and counts, never a body and never a secret.
 */
export function createLog(level: LogLevel): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  if (!process.stderr.isTTY) return pino(options, process.stderr);
  return pino(
    options,
    pretty({
      destination: process.stderr,
      sync: true,
      ignore: 'pid,hostname',
      translateTime: 'SYS:HH:MM:ss',
    }),
  );
}
