import { randomUUID } from 'node:crypto';
import type { CompanyInvite, OpenCode, Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import { isBelievable, setRightMs } from '../clock/noted-times.ts';
import type { Main } from '../data/documents/main.ts';
import { hashOf, sameHash } from './codes-and-tokens.ts';
import { shownName } from './shown-name.ts';

/** For one browser: an admin is at hand and types the code at once; a technician's invite travels by message. */
const codeLifeMs: Record<Role, number> = { admin: 10 * 60_000, technician: 24 * 3_600_000 };

const dayMs = 24 * 3_600_000;
/** So long after its end a company invite is still known as what it was: policies outlive it. */
const rememberedMs = 90 * dayMs;

type KeptCode = Main['pairing']['codes'][number];

/** Whether a code still lets a browser in. */
export const isOpen = ({ madeAt, expiresAt, browsers, used }: KeptCode, at: Date): boolean =>
  (madeAt === null || isBelievable(madeAt, at, setRightMs)) &&
  Date.parse(expiresAt) > at.getTime() &&
  used < browsers;

const isKept = (code: KeptCode, at: Date): boolean =>
  isOpen(code, at) || (code.browsers > 1 && Date.parse(code.expiresAt) + rememberedMs > at.getTime());

/** What a code is made for. */
export interface Asked {
  readonly role: Role;
  readonly company?: CompanyInvite | undefined;
}

/**
 * Makes what is kept of a new code.
 * @param code as people type it; only its digest is kept
 * @param maker who makes it; it dies with the maker's access
 */
export const keptCode = (
  code: string,
  { role, company }: Asked,
  maker: Actor | null,
  at: Date,
): KeptCode => ({
  codeId: randomUUID(),
  codeHash: hashOf(code),
  role,
  madeAt: at.toISOString(),
  madeBy: maker?.kind === 'connection' ? maker.connectionId : null,
  expiresAt: new Date(
    at.getTime() + (company === undefined ? codeLifeMs[role] : company.days * dayMs),
  ).toISOString(),
  browsers: company?.browsers ?? 1,
  used: 0,
});

/** @returns the code of that digest, a company invite also when it is over; undefined when there is none */
export const findCode = (main: Main, codeHash: string, at: Date): KeptCode | undefined =>
  main.pairing.codes.find((each) => sameHash(each.codeHash, codeHash) && isKept(each, at));

/** @returns `main` after a browser came by a code: it is gone, or has one use less */
export const withUsed = (main: Main, code: KeptCode): Main =>
  code.browsers === 1
    ? withoutCodes(main, (each) => each === code)
    : {
        ...main,
        pairing: {
          codes: main.pairing.codes.map((each) => (each === code ? { ...each, used: each.used + 1 } : each)),
        },
      };

/** @returns `main` with a code added, and without those that nothing is known of any more */
export const withCode = (main: Main, code: KeptCode, at: Date): Main => ({
  ...main,
  pairing: { codes: [...main.pairing.codes.filter((each) => isKept(each, at)), code] },
});

/** @returns `main` without the codes that are to go */
export const withoutCodes = (main: Main, isToGo: (code: KeptCode) => boolean): Main => ({
  ...main,
  pairing: { codes: main.pairing.codes.filter((each) => !isToGo(each)) },
});

/**
 * Codes as an admin sees them, without themselves: nobody knows them any more.
 * @returns every open code, and company invites that are over, the newest first
 */
export function openCodes({ pairing, connections }: Main, at: Date): OpenCode[] {
  const names = new Map(connections.map((each) => [each.connectionId, shownName(each)]));
  return pairing.codes
    .filter((each) => isKept(each, at))
    .map((code) => {
      const { codeHash: _kept, madeBy, ...shown } = code;
      return {
        ...shown,
        isOpen: isOpen(code, at),
        madeBy: madeBy === null ? null : (names.get(madeBy) ?? null),
      };
    })
    .toReversed();
}
