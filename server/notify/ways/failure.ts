import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { oauthCode } from '../../vendors/halo/calls/oauth-code.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';

const away = ['unreachable', 'timedOut', 'serverError', 'rateLimited'];

/** Says in a sentence why a message was not taken; undefined: that is no trouble of whoever should take it. */
export function sayFailure(error: unknown, way: string): Note | undefined {
  if (!(error instanceof OutsideError) || error.happened === undefined) return undefined;
  const values = { way, happened: error.happened };
  const isRefused = error.code === 'unauthorized' || error.code === 'forbidden';
  if (error.side === 'halo' && (isRefused || oauthCode(error) === 'invalid_scope'))
    return note('notify.ticketScope', { way });
  if (away.includes(error.code)) return note('notify.unreached', values);
  if (error.status === 404 || error.status === 410) return note('notify.gone', values);
  if (isRefused) return note('notify.forbidden', values);
  return note('notify.refused', values);
}
