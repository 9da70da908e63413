import type { OpenCode, PairingCode } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { newPairingCode } from './codes-and-tokens.ts';
import { type Connections, type ConnectionsDeps, createConnections } from './connections.ts';
import { type Newcomer, type PairDeps, type Paired, pair } from './pair.ts';
import { type Asked, keptCode, openCodes, withCode, withoutCodes } from './pairing-codes.ts';

/** Who may call the companion: codes that let browsers in, and the browsers that came in by them. */
export interface Access extends Connections {
  /** A new code, which dies with the access of whoever makes it (null: a command on this machine). */
  invite(asked: Asked, maker: Actor | null): Promise<PairingCode>;
  /** Codes that are not used up, and company invites, the newest first. */
  openCodes(): OpenCode[];
  /** @throws ProblemError `access.unknownCode` */
  withdraw(codeId: string): Promise<void>;
  /**
   * Turns a code into a token.
   * @throws ProblemError `access.wrongCode`, `access.locked`, `access.inviteOver`, as `pair.ts` says
   */
  pair(code: string, browser: Newcomer['browser'], address: string): Promise<Paired>;
}

/** Makes the one place that knows who may call. */
export function createAccess(deps: ConnectionsDeps & PairDeps): Access {
  const { main, now } = deps;
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

    pair: (code, browser, address) => pair({ code, browser, address }, deps),

    ...createConnections(deps),
  };
}
