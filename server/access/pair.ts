import { randomUUID } from 'node:crypto';
import type { Connection, Role } from '../../shared/access.ts';
import type { Refusals } from '../audit/refusals.ts';
import type { Main } from '../data/documents/main.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import { hashOf, newToken, normaliseCode } from './codes-and-tokens.ts';
import { findCode, isOpen, withUsed } from './pairing-codes.ts';
import type { WrongCodes } from './wrong-codes.ts';

export interface PairDeps {
  readonly main: Document<Main>;
  readonly now: () => Date;
  /** Told of every wrong code. */
  readonly refusals: Refusals;
  readonly wrongCodes: WrongCodes;
}

/** Who asks to be let in. */
export interface Newcomer {
  /** As it was typed. */
  readonly code: string;
  /** What the browser is called, and whose it is (null: not told). */
  readonly browser: Pick<Connection, 'name' | 'person'>;
  /** Where the code was typed, as far as it is known. */
  readonly address: string;
}

/** The access of one browser, the one time that its token is told. */
export interface Paired {
  readonly token: string;
  readonly role: Role;
  readonly connectionId: string;
}

/**
 * Turns a code into a token, of which only the digest is kept.
 * @throws ProblemError `access.wrongCode`; `access.locked` after several wrong ones from one address;
 * `access.inviteOver` for a company invite that lets nobody in any more, which counts as no wrong code
 */
export async function pair(
  { code, browser, address }: Newcomer,
  { main, now, refusals, wrongCodes }: PairDeps,
): Promise<Paired> {
  const codeHash = hashOf(normaliseCode(code));
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
}
