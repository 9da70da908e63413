import { randomUUID } from 'node:crypto';
import type { PairingCode, Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Refusals } from '../audit/refusals.ts';
import type { Main } from '../data/main-document.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import { hashOf, newPairingCode, newToken, normaliseCode, sameHash } from './codes-and-tokens.ts';

/** An admin is at hand and types the code at once; a technician's invite travels by message. */
const codeLifeMs: Record<Role, number> = { admin: 10 * 60_000, technician: 24 * 3_600_000 };
const triesBeforeLock = 5;
const lockMs = 5 * 60_000;
/** "Last seen" is written at most this often, so that looking does not mean writing. */
const seenEveryMs = 3_600_000;

export interface Access {
  /** A new one-time code. */
  invite(role: Role): Promise<PairingCode>;
  /** @throws ProblemError `access.wrongCode`, `access.locked` */
  pair(code: string, name: string): Promise<{ token: string; role: Role; connectionId: string }>;
  /** Who a bearer token belongs to; null for nobody. */
  whoIs(token: string): Actor | null;
  /** Aborted when the caller's access is revoked; the key of commands on this machine never is. */
  revoked(who: Actor): AbortSignal | undefined;
  connections(): Omit<Main['connections'][number], 'tokenHash'>[];
  /** Takes effect at once. @throws ProblemError `access.unknownConnection` */
  revoke(connectionId: string): Promise<void>;
}

/**
 * Pairing codes and tokens. `controlKey` is the key of commands on this machine; it counts as an admin's token.
 * `refusals` is told of wrong codes and tokens.
 */
export function createAccess(parts: {
  main: Document<Main>;
  controlKey: string;
  now: () => Date;
  refusals: Refusals;
}): Access {
  const { main, now, refusals } = parts;
  const controlHash = hashOf(parts.controlKey);

  const ends = new Map<string, AbortController>();
  const endOf = (connectionId: string): AbortController => {
    const end = ends.get(connectionId) ?? new AbortController();
    ends.set(connectionId, end);
    return end;
  };

  const noteSeen = (connectionId: string, lastSeenAt: string | null) => {
    const at = now();
    if (lastSeenAt !== null && at.getTime() - Date.parse(lastSeenAt) < seenEveryMs) return;
    const seen = { lastSeenAt: at.toISOString() };
    // Only for display: a failed write shows up with the next change that matters.
    main
      .change((before) => ({
        ...before,
        connections: before.connections.map((each) =>
          each.connectionId === connectionId ? { ...each, ...seen } : each,
        ),
      }))
      .catch(() => undefined);
  };

  return {
    async invite(role) {
      const code = newPairingCode();
      const expiresAt = new Date(now().getTime() + codeLifeMs[role]).toISOString();
      await main.change((before) => ({
        ...before,
        pairing: {
          ...before.pairing,
          codes: [
            ...before.pairing.codes.filter((each) => Date.parse(each.expiresAt) > now().getTime()),
            { codeHash: hashOf(code), role, expiresAt },
          ],
        },
      }));
      return { code, role, expiresAt };
    },

    async pair(typed, name) {
      const codeHash = hashOf(normaliseCode(typed));
      const token = newToken();
      const connectionId = randomUUID();
      const at = now();
      let role: Role | null = null;
      let locked = false;
      let locks = false;
      await main.change((before) => {
        const { pairing } = before;
        locked = pairing.lockedUntil !== null && Date.parse(pairing.lockedUntil) > at.getTime();
        if (locked) return before;
        const found = pairing.codes.find(
          (each) => sameHash(each.codeHash, codeHash) && Date.parse(each.expiresAt) > at.getTime(),
        );
        if (found === undefined) {
          const after = afterWrongTry(pairing, at);
          locks = after.lockedUntil !== pairing.lockedUntil;
          return { ...before, pairing: after };
        }
        role = found.role;
        const pairedAt = at.toISOString();
        return {
          ...before,
          pairing: {
            codes: pairing.codes.filter((each) => each !== found),
            wrongTries: 0,
            lockedUntil: null,
          },
          connections: [
            ...before.connections,
            {
              connectionId,
              name,
              role: found.role,
              tokenHash: hashOf(token),
              pairedAt,
              lastSeenAt: pairedAt,
            },
          ],
        };
      });
      if (locked)
        throw new ProblemError(
          429,
          'access.locked',
          'Too many wrong pairing codes were tried.',
          'Wait five minutes, then use a new code.',
        );
      if (role === null) {
        refusals.code(locks);
        throw new ProblemError(
          403,
          'access.wrongCode',
          'This pairing code is wrong, used or expired.',
          'Make a new one with "pair" on the companion, or ask your admin for an invite.',
        );
      }
      return { token, role, connectionId };
    },

    whoIs(token) {
      const tokenHash = hashOf(token);
      if (sameHash(tokenHash, controlHash)) return { kind: 'command' };
      const found = main.value.connections.find((each) => sameHash(each.tokenHash, tokenHash));
      if (found === undefined) {
        if (token !== '') refusals.token();
        return null;
      }
      noteSeen(found.connectionId, found.lastSeenAt);
      const { connectionId, name, role } = found;
      return { kind: 'connection', connectionId, name, role };
    },

    revoked(who) {
      if (who.kind !== 'connection') return undefined;
      const isKnown = main.value.connections.some(({ connectionId }) => connectionId === who.connectionId);
      return isKnown ? endOf(who.connectionId).signal : AbortSignal.abort();
    },

    connections: () => main.value.connections.map(({ tokenHash: _kept, ...shown }) => shown),

    async revoke(connectionId) {
      let known = false;
      await main.change((before) => {
        known = before.connections.some((each) => each.connectionId === connectionId);
        return {
          ...before,
          connections: before.connections.filter((each) => each.connectionId !== connectionId),
        };
      });
      if (!known)
        throw new ProblemError(
          404,
          'access.unknownConnection',
          'There is no such connection.',
          'Reload the list.',
        );
      endOf(connectionId).abort();
      ends.delete(connectionId);
    },
  };
}

const afterWrongTry = (pairing: Main['pairing'], at: Date): Main['pairing'] => {
  const wrongTries = pairing.wrongTries + 1;
  return wrongTries < triesBeforeLock
    ? { ...pairing, wrongTries }
    : { ...pairing, wrongTries: 0, lockedUntil: new Date(at.getTime() + lockMs).toISOString() };
};
