import type { Note } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { CompanionProblem } from '../../messaging/companion-problem.ts';

/**
 * Says whatever went wrong as a note for people.
 * @param error anything that was thrown; what is no CompanionProblem is a fault of ours
 */
export function noteOf(error: unknown): Note {
  if (error instanceof CompanionProblem) return error.note;
  return {
    code: 'extension.fault',
    message: t('admin.fault.message'),
    action: t('admin.fault.action'),
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
