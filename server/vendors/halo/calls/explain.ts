import type { Note } from '../../../../shared/problem.ts';
import { note } from '../../../messages/note.ts';
import type { OutsideError } from '../../http/outside-error.ts';
import { oauthCode } from './oauth-code.ts';

/** Says which part of a Halo connection is wrong and what to do. Decides on status and OAuth code, never on words. */
export function explainHalo(error: OutsideError): Note {
  const oauth = oauthCode(error);
  if (oauth === 'invalid_scope') return note('halo.missingScope');
  if (oauth === 'invalid_client' || oauth === 'unauthorized_client' || oauth === 'invalid_request')
    return note('halo.wrongCredentials');
  if (error.code === 'forbidden' || error.code === 'unauthorized') return note('halo.noPermission');
  return error.note;
}
