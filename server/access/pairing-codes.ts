import { randomUUID } from 'node:crypto';
import type { OpenCode, Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Main } from '../data/main-document.ts';
import { hashOf, sameHash } from './codes-and-tokens.ts';

/** An admin is at hand and types the code at once; a technician's invite travels by message. */
const codeLifeMs: Record<Role, number> = { admin: 10 * 60_000, technician: 24 * 3_600_000 };

type KeptCode = Main['pairing']['codes'][number];

const isOpen = ({ expiresAt }: KeptCode, at: Date): boolean => Date.parse(expiresAt) > at.getTime();

/**
 * Makes what is kept of a new code.
 * @param code as people type it; only its digest is kept
 * @param maker who makes it; it dies with the maker's access
 */
export const keptCode = (code: string, role: Role, maker: Actor | null, at: Date): KeptCode => ({
  codeId: randomUUID(),
  codeHash: hashOf(code),
  role,
  madeAt: at.toISOString(),
  madeBy: maker?.kind === 'connection' ? maker.connectionId : null,
  expiresAt: new Date(at.getTime() + codeLifeMs[role]).toISOString(),
});

/** @returns the open code of that digest; undefined when there is none */
export const findCode = (main: Main, codeHash: string, at: Date): KeptCode | undefined =>
  main.pairing.codes.find((each) => sameHash(each.codeHash, codeHash) && isOpen(each, at));

/** @returns `main` with a code added, and without those that have expired */
export const withCode = (main: Main, code: KeptCode, at: Date): Main => ({
  ...main,
  pairing: { codes: [...main.pairing.codes.filter((each) => isOpen(each, at)), code] },
});

/** @returns `main` without the codes that are to go */
export const withoutCodes = (main: Main, isToGo: (code: KeptCode) => boolean): Main => ({
  ...main,
  pairing: { codes: main.pairing.codes.filter((each) => !isToGo(each)) },
});

/** @returns every open code as an admin sees it, the newest first; the code itself is known to nobody any more */
export function openCodes({ pairing, connections }: Main, at: Date): OpenCode[] {
  const names = new Map(connections.map(({ connectionId, name }) => [connectionId, name]));
  return pairing.codes
    .filter((each) => isOpen(each, at))
    .map(({ codeId, role, madeAt, madeBy, expiresAt }) => ({
      codeId,
      role,
      madeAt,
      expiresAt,
      madeBy: madeBy === null ? null : (names.get(madeBy) ?? null),
    }))
    .toReversed();
}
