import { type Logger, pino } from 'pino';
import { prettyFactory } from 'pino-pretty';
import { forTerminal, jsonForTerminal } from './messages/terminal.ts';

export type Log = Logger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * A logger that writes one line an event to standard error: JSON, or readable text on a terminal.
 * Callers hand in names, ids and counts, never a body and never a secret.
 */
export function createLog(
  level: LogLevel,
  stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  if (!stderr.isTTY) return pino(options, { write: (line) => void stderr.write(jsonForTerminal(line)) });
  const readable = prettyFactory({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
  return pino(options, { write: (line) => void stderr.write(forTerminal(readable(line))) });
}
