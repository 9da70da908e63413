import type { Settings } from '../../shared/settings.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Credentials } from '../secrets/credentials.ts';
import { type Caller, createCaller } from '../vendors/http/caller.ts';
import type { IssuedTokens } from '../vendors/http/issued-tokens.ts';
import { version } from '../version.ts';
import type { Doctor } from './doctor.ts';
import { noHaloEvidence } from './evidence/halo-evidence.ts';
import { type FeeExample, noSherwebEvidence } from './evidence/sherweb-evidence.ts';
import { createVendorProbe } from './evidence/vendor-probe.ts';
import { findingsOf } from './findings.ts';
import { openHaloProbe } from './halo/probe.ts';
import { readHalo } from './halo/read.ts';
import { feesIn } from './sherweb/fee-evidence.ts';
import { readSherweb } from './sherweb/read.ts';
import { writeCheck } from './write-check/write-check.ts';

interface DoctorParts {
  readonly credentials: Credentials;
  readonly settings: () => Settings;
  readonly data: Data;
  readonly issued: IssuedTokens;
  readonly log: Log;
  readonly now: () => Date;
}

const timeoutMs = 30_000;
const fiveMinutes = 5 * 60_000;

/**
 * Makes the doctor. It asks with its own callers, so that raw answers are seen, nothing is tried twice and its calls
 * are counted apart.
 */
export function createDoctor({ credentials, issued, settings, data, log, now }: DoctorParts): Doctor {
  const examineSherweb = async () => {
    const access = accessOr(() => credentials.sherweb());
    if (typeof access === 'string') return { evidence: noSherwebEvidence(access), calls: 0 };
    const secrets = [access.clientId, access.clientSecret, access.subscriptionKey];
    const quick = { pace: null, concurrency: 1, timeoutMs, log };
    const caller = createCaller({ side: 'sherweb', secrets, issued, ...quick });
    const evidence = await readSherweb(access, createVendorProbe(caller), likelyCustomers(data));
    return { evidence, calls: caller.calls };
  };

  const examineHalo = async (writeCheckClientId: number | null) => {
    const access = accessOr(() => credentials.halo());
    if (typeof access === 'string')
      return {
        evidence: noHaloEvidence(access),
        written: await writeCheck(access, writeCheckClientId),
        calls: 0,
      };
    const caller: Caller = createCaller({
      side: 'halo',
      pace: null,
      concurrency: 1,
      budget: { requests: settings().haloRequestsPer5Minutes, windowMs: fiveMinutes },
      secrets: [access.clientId, access.clientSecret],
      issued,
      timeoutMs,
      log,
    });
    const halo = await openHaloProbe(access, createVendorProbe(caller));
    const evidence = await readHalo(halo);
    const written = await writeCheck(halo, writeCheckClientId);
    return { evidence, written, calls: caller.calls };
  };

  return {
    async examine(writeCheckHaloClientId) {
      const [sherweb, halo] = await Promise.all([examineSherweb(), examineHalo(writeCheckHaloClientId)]);
      const evidence = {
        sherweb: sherweb.evidence,
        halo: halo.evidence,
        linkedLicenceIds: new Set(data.links.value.links.map((link) => link.haloLicenceId)),
        fees: await storedFees(data),
        batch: halo.written.batch,
      };
      return {
        version,
        at: now().toISOString(),
        writeCheck: writeCheckHaloClientId !== null,
        findings: [...findingsOf(evidence, log), ...halo.written.findings],
        calls: { sherweb: sherweb.calls, halo: halo.calls },
      };
    },
  };
}

/** The credentials of a side, or why there are none, without a word of them. */
const accessOr = <T>(read: () => T): T | string => {
  try {
    return read();
  } catch (error) {
    return error instanceof ProblemError
      ? 'Not connected: credentials are missing.'
      : 'Not connected: the stored credentials cannot be opened; enter them again.';
  }
};

/** Sherweb customers that had the most subscriptions when last read. */
const likelyCustomers = (data: Data): string[] =>
  [...data.subscriptions.heads].sort(([, one], [, other]) => other.count - one.count).map(([id]) => id);

/** The fees of the last good reads, each with what it may be compared by. */
async function storedFees({ subscriptions }: Data): Promise<FeeExample[]> {
  const fees: FeeExample[] = [];
  for (const id of subscriptions.heads.keys())
    for (const example of feesIn((await subscriptions.get(id))?.subscriptions ?? [])) fees.push(example);
  return fees;
}
