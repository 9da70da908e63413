import { randomUUID } from 'node:crypto';
import type { Connection, OpenCode, PairingCode, Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Refusals } from '../audit/refusals.ts';
import type { Main } from '../data/documents/main.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import { hashOf, newPairingCode, newToken, normaliseCode, sameHash } from './codes-and-tokens.ts';
import {
  type Asked,
  findCode,
  isOpen,
  keptCode,
  openCodes,
  withCode,
  withoutCodes,
  withUsed,
} from './pairing-codes.ts';
import { shownName } from './shown-name.ts';
import type { WrongCodes } from './wrong-codes.ts';

/** "Last seen" is written at most this often, so that looking does not mean writing. */
const seenEveryMs = 3_600_000;

export interface Access {
  /** A new code, which dies with the access of whoever makes it (null: a command on this machine). */
  invite(asked: Asked, maker: Actor | null): Promise<PairingCode>;
  /** Codes that are not used up, and company invites, the newest first. */
  openCodes(): OpenCode[];
  /** @throws ProblemError `access.unknownCode` */
  withdraw(codeId: string): Promise<void>;
  /**
   * Turns a code into a token.
   * @param browser what it is called, and whose it is (null: not told)
   * @param address where it was typed, as far as it is known
   * @throws ProblemError `access.wrongCode`; `access.locked` after several wrong ones from one address;
   * `access.inviteOver` for a company invite that lets nobody in any more, which counts as no wrong code
   */
  pair(
    code: string,
    browser: Pick<Connection, 'name' | 'person'>,
    address: string,
  ): Promise<{ token: string; role: Role; connectionId: string }>;
  /** Who a bearer token belongs to; null for nobody. */
  whoIs(token: string): Actor | null;
  /** Aborted when the caller's access is revoked; the key of commands on this machine never is. */
  revoked(who: Actor): AbortSignal | undefined;
  connections(): Connection[];
  /** Takes effect at once, also on the codes it made. @throws ProblemError `access.unknownConnection` */
  revoke(connectionId: string): Promise<void>;
}

/**
 * Pairing codes and tokens. `controlKey` is the key of commands on this machine; it counts as an admin's token.
 * `refusals` is told of wrong codes and tokens.
 */
export function createAccess(deps: {
  main: Document<Main>;
  controlKey: string;
  now: () => Date;
  refusals: Refusals;
  wrongCodes: WrongCodes;
}): Access {
  const { main, now, refusals, wrongCodes } = deps;
  const controlHash = hashOf(deps.controlKey);

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
    async invite(asked, maker) {
      const code = newPairingCode();
      const at = now();
      const kept = keptCode(code, asked, maker, at);
      await main.change((before) => withCode(before, kept, at));
      const { role, expiresAt, browsers } = kept;
      return { code, role, expiresAt, browsers };
    },

    openCodes: () => openCodes(main.value, now()),

    async withdraw(codeId) {
      const isKnown = openCodes(main.value, now()).some((each) => each.codeId === codeId);
      if (!isKnown) throw new ProblemError(404, 'access.unknownCode');
      await main.change((before) => withoutCodes(before, (each) => each.codeId === codeId));
    },

    async pair(typed, browser, address) {
      const codeHash = hashOf(normaliseCode(typed));
      const token = newToken();
      const connectionId = randomUUID();
      const at = now();
      let role: Role | null = null;
      let isOver = false;
      await main.change((before) => {
        const found = findCode(before, codeHash, at);
        if (found === undefined) return before;
        isOver = !isOpen(found, at);
        if (isOver) return before;
        role = found.role;
        const pairedAt = at.toISOString();
        const inviteId = found.browsers > 1 ? found.codeId : null;
        const connection = { connectionId, ...browser, role, inviteId, pairedAt, lastSeenAt: pairedAt };
        return {
          ...withUsed(before, found),
          connections: [...before.connections, { ...connection, tokenHash: hashOf(token) }],
        };
      });
      if (role !== null) return { token, role, connectionId };
      if (isOver) throw new ProblemError(403, 'access.inviteOver');
      const { isOver: isLocked, isLast } = wrongCodes.count(address);
      refusals.code(isLast);
      if (isLocked) throw new ProblemError(429, 'access.locked');
      throw new ProblemError(403, 'access.wrongCode');
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
