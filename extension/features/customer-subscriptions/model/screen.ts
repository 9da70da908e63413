import type { ClientSubscriptions } from '../../../../shared/client-subscriptions.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { PairingState } from '../../../messaging/messages.ts';

/** What is known about one customer at a moment. */
export interface Known {
  readonly answer: ClientSubscriptions | null;
  /** Why the last call gave no answer; null when it did. */
  readonly trouble: Note | null;
  readonly pairing: PairingState | null;
}

/** Which of the panel's states that is; each has its own words and next step. */
export type Screen =
  | 'loading'
  | 'notPaired'
  | 'revoked'
  /** This browser's role does not suffice. */
  | 'notAllowed'
  /** The browser does not let the extension call the companion. */
  | 'noHostAccess'
  | 'unreachable'
  | 'failed'
  | 'notMapped'
  | 'neverRead'
  | 'empty'
  | 'rows';

/** Troubles after which nothing that was shown before may stay: this browser may not see it any more. */
const forbidding = new Set([
  'companion.notPaired',
  'access.noToken',
  'access.adminOnly',
  'extension.refused',
]);

/** Whether nothing that was shown before may stay after this trouble. */
export const isForbidding = ({ code }: Note): boolean => forbidding.has(code);

const troubleScreen = ({ code }: Note, pairing: PairingState | null): Screen => {
  if (code === 'companion.notPaired') return 'notPaired';
  if (code === 'access.noToken') return 'revoked';
  if (code === 'access.adminOnly' || code === 'extension.refused') return 'notAllowed';
  if (code === 'companion.unreachable') return pairing?.isAllowed === false ? 'noHostAccess' : 'unreachable';
  return 'failed';
};

/** Decides the state: rows that are known stay whatever happens, unless this browser may not see them any more. */
export function screenOf({ answer, trouble, pairing }: Known): Screen {
  if (trouble !== null && (answer === null || isForbidding(trouble))) return troubleScreen(trouble, pairing);
  if (answer === null) return 'loading';
  if (answer.mappings.length === 0) return 'notMapped';
  if (answer.subscriptions.length + answer.licences.length > 0) return 'rows';
  return answer.asOf === null ? 'neverRead' : 'empty';
}
