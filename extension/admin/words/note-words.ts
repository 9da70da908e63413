import type { Note } from '../../../shared/problem.ts';
import { t } from './words.ts';

type Words = Pick<Note, 'message' | 'action'>;

/**
 * A note in the reader's language where it says the same whatever happened; the companion speaks English, and a note
 * that names customers or numbers is shown as it came.
 */
export function noteWords(note: Words & { readonly code: string }): Words {
  switch (note.code) {
    case 'companion.unreachable':
      return {
        message: t('admin.note.companionUnreachable.message'),
        action: t('admin.note.companionUnreachable.action'),
      };
    case 'companion.unexpectedAnswer':
      return {
        message: t('admin.note.companionUnexpectedAnswer.message'),
        action: t('admin.note.companionUnexpectedAnswer.action'),
      };
    case 'companion.notPaired':
      return {
        message: t('admin.note.companionNotPaired.message'),
        action: t('admin.note.companionNotPaired.action'),
      };
    case 'access.noToken':
      return { message: t('admin.note.accessNoToken.message'), action: t('admin.note.accessNoToken.action') };
    case 'access.adminOnly':
      return {
        message: t('admin.note.accessAdminOnly.message'),
        action: t('admin.note.accessAdminOnly.action'),
      };
    case 'access.wrongCode':
      return {
        message: t('admin.note.accessWrongCode.message'),
        action: t('admin.note.accessWrongCode.action'),
      };
    case 'access.locked':
      return { message: t('admin.note.accessLocked.message'), action: t('admin.note.accessLocked.action') };
    case 'sherweb.wrongCredentials':
      return {
        message: t('admin.note.sherwebWrongCredentials.message'),
        action: t('admin.note.sherwebWrongCredentials.action'),
      };
    case 'sherweb.wrongSubscriptionKey':
      return {
        message: t('admin.note.sherwebWrongSubscriptionKey.message'),
        action: t('admin.note.sherwebWrongSubscriptionKey.action'),
      };
    case 'sherweb.noAccess':
      return {
        message: t('admin.note.sherwebNoAccess.message'),
        action: t('admin.note.sherwebNoAccess.action'),
      };
    case 'halo.wrongCredentials':
      return {
        message: t('admin.note.haloWrongCredentials.message'),
        action: t('admin.note.haloWrongCredentials.action'),
      };
    case 'halo.noPermission':
      return {
        message: t('admin.note.haloNoPermission.message'),
        action: t('admin.note.haloNoPermission.action'),
      };
    case 'halo.missingScope':
      return {
        message: t('admin.note.haloMissingScope.message'),
        action: t('admin.note.haloMissingScope.action'),
      };
    case 'sync.interrupted':
      return {
        message: t('admin.note.syncInterrupted.message'),
        action: t('admin.note.syncInterrupted.action'),
      };
    case 'sync.stopped':
      return {
        message: t('admin.note.syncStopped.message'),
        action: t('admin.note.syncStopped.action'),
      };
    case 'sync.cancelled':
      return {
        message: t('admin.note.syncCancelled.message'),
        action: t('admin.note.syncCancelled.action'),
      };
    case 'sync.inFlight':
      return {
        message: t('admin.note.syncInFlight.message'),
        action: t('admin.note.syncInFlight.action'),
      };
    default:
      return note;
  }
}
