import type { Connection } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Refusals } from '../audit/refusals.ts';
import { wasWithin } from '../clock/noted-times.ts';
import type { Main } from '../data/documents/main.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import { hashOf, sameHash } from './codes-and-tokens.ts';
import { withoutCodes } from './pairing-codes.ts';
import { shownName } from './shown-name.ts';

/** "Last seen" is written at most this often, so that looking does not mean writing. */
const seenEveryMs = 3_600_000;

/** The browsers that were let in. */
export interface Connections {
  /** Who a bearer token belongs to; null for nobody. */
  whoIs(token: string): Actor | null;
  /** Aborted when the caller's access is revoked; the key of commands on this machine never is. */
  revoked(who: Actor): AbortSignal | undefined;
  connections(): Connection[];
  /** Takes effect at once, also on the codes it made. @throws ProblemError `access.unknownConnection` */
  revoke(connectionId: string): Promise<void>;
}

export interface ConnectionsDeps {
  readonly main: Document<Main>;
  /** The key of commands on this machine; it counts as an admin's token. */
  readonly controlKey: string;
  readonly now: () => Date;
  /** Told of every wrong token. */
  readonly refusals: Refusals;
}

/** Makes what knows a browser by its token, for as long as its access is not revoked. */
export function createConnections({ main, controlKey, now, refusals }: ConnectionsDeps): Connections {
  const controlHash = hashOf(controlKey);

  const ends = new Map<string, AbortController>();
  const endOf = (connectionId: string): AbortController => {
    const end = ends.get(connectionId) ?? new AbortController();
    ends.set(connectionId, end);
    return end;
  };

  const noteSeen = (connectionId: string, lastSeenAt: string | null) => {
    const at = now();
    if (lastSeenAt !== null && wasWithin(seenEveryMs, lastSeenAt, at)) return;
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
    whoIs(token) {
      const tokenHash = hashOf(token);
      if (sameHash(tokenHash, controlHash)) return { kind: 'command' };
      const found = main.value.connections.find((each) => sameHash(each.tokenHash, tokenHash));
      if (found === undefined) {
        if (token !== '') refusals.token();
        return null;
      }
      noteSeen(found.connectionId, found.lastSeenAt);
      const { connectionId, role } = found;
      return { kind: 'connection', connectionId, name: shownName(found), role };
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
          ...withoutCodes(before, (each) => each.madeBy === connectionId),
          connections: before.connections.filter((each) => each.connectionId !== connectionId),
        };
      });
      if (!known) throw new ProblemError(404, 'access.unknownConnection');
      endOf(connectionId).abort();
      ends.delete(connectionId);
    },
  };
}
