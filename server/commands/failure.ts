import type { Note } from '../../shared/problem.ts';
import { BackupError } from '../backup/backup-error.ts';
import { ConfigError } from '../config/config-error.ts';
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
  if (error instanceof BackupError)
    return {
      note: { code: `backup.${error.code}`, message: error.message, action: error.action },
      exitCode: error.code === 'notWritten' ? 1 : 2,
    };
  if (error instanceof ConfigError)
    return {
      note: { code: 'config.wrong', message: error.message, action: 'Correct it and start again.' },
      exitCode: 2,
    };
  if (error instanceof SecretBoxError)
    return {
      note: { code: `secrets.${error.code}`, message: error.message, action: error.action },
      exitCode: error.code === 'badKey' ? 2 : 4,
    };
  if (error instanceof StoreError)
    return {
      note: { code: `store.${error.code}`, message: error.message, action: error.action },
      exitCode: 4,
    };
  if (error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message))
    return {
      note: {
        code: 'companion.gone',
        message: 'The companion that owns the data folder stopped while it was asked.',
        action: 'Try again.',
      },
      exitCode: 1,
    };
  return undefined;
}
