import type { Note } from '../../shared/problem.ts';
import { BackupError } from '../backup/backup-error.ts';
import { ConfigError } from '../config/config-error.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';
import { SecretBoxError } from '../secrets/secret-box-error.ts';
import { StoreError } from '../store/store-error.ts';
import type { ExitCode } from './outcome.ts';
import { ApiProblem } from './session.ts';

interface Failure {
  readonly note: Note;
  readonly exitCode: ExitCode;
}

const usageStatuses = [400, 404];

/** What an error that ended a command says and which exit code it gives; undefined for a fault of our own. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ApiProblem) {
    const { code } = error.note;
    const isConfiguration = code.endsWith('.notConfigured') || code.startsWith('secrets.');
    const isUsage = usageStatuses.includes(error.status) || isConfiguration;
    return { note: error.note, exitCode: isUsage ? 2 : 1 };
  }
  const exitCode = exitCodeOf(error);
  if (error instanceof SaidError && exitCode !== undefined) {
    const { code, message, action } = error.note;
    return { note: { code, message, action }, exitCode };
  }
  if (error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message))
    return { note: note('companion.gone'), exitCode: 1 };
  return undefined;
}

function exitCodeOf(error: unknown): ExitCode | undefined {
  if (error instanceof BackupError) return error.code === 'notWritten' ? 1 : 2;
  if (error instanceof ConfigError) return 2;
  if (error instanceof SecretBoxError) return error.code === 'badKey' ? 2 : 4;
  return error instanceof StoreError ? 4 : undefined;
}
