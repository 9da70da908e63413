import type { AuditAction } from '../../shared/audit.ts';
import type { Log } from '../log.ts';
import type { Trail } from './trail.ts';

type RefusedAction = Extract<AuditAction, 'codeRefused' | 'pairingLocked' | 'tokenRefused'>;

/** Keeps in the record that somebody was not let in. */
export interface Refusals {
  /** `locks`: no further code is looked at for a while. */
  code(locks: boolean): void;
  token(): void;
}

/**
 * Strangers may try as often as they like, and must not push everything else out of the record by it: of each kind the
 * 1st, 10th, 100th, … of a day (UTC) is kept, with how many there were so far since then or since the start.
 */
export function createRefusals(deps: { trail: Pick<Trail, 'note'>; log: Log; now: () => Date }): Refusals {
  const { trail, log, now } = deps;
  const counts = new Map<RefusedAction, { day: string; count: number }>();

  const count = (action: RefusedAction): void => {
    const day = now().toISOString().slice(0, 10);
    const before = counts.get(action);
    const tries = before?.day === day ? before.count + 1 : 1;
    counts.set(action, { day, count: tries });
    if (!/^10*$/.test(String(tries))) return;
    const details = [{ field: 'tries', from: null, to: String(tries) }];
    // Refused is refused, whether it can be noted or not.
    trail
      .note({ kind: 'stranger' }, { action, subject: null, details })
      .catch((error) => log.error({ err: error }, 'a refusal could not be noted in the trail'));
  };

  return {
    code(locks) {
      count('codeRefused');
      if (locks) count('pairingLocked');
    },
    token: () => count('tokenRefused'),
  };
}
