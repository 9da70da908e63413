import type { Data } from '../data/open-data.ts';
import { examineFee } from '../fees/examine-fee.ts';
import { storedFeeCustomers } from '../fees/stored-customers.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Connector } from '../vendors/clients.ts';
import { version } from '../version.ts';
import type { Doctor } from './doctor.ts';
import { noHaloEvidence } from './evidence/halo-evidence.ts';
import { type FeeExample, noSherwebEvidence } from './evidence/sherweb-evidence.ts';
import { createVendorProbe } from './evidence/vendor-probe.ts';
import { findingsOf } from './findings.ts';
import { openHaloProbe } from './halo/probe.ts';
import { readHalo } from './halo/read.ts';
import { proposalsFrom } from './learn/proposals.ts';
import { feesIn } from './sherweb/fee-evidence.ts';
import { readSherweb } from './sherweb/read.ts';
import { writeCheck } from './write-check/write-check.ts';

interface DoctorDeps {
  readonly connector: Pick<Connector, 'raw' | 'charges'>;
  readonly data: Data;
  readonly log: Log;
  readonly now: () => Date;
}

/** Makes the doctor. It asks raw, so that answers are seen as they come and nothing is tried twice. */
export function createDoctor({ connector, data, log, now }: DoctorDeps): Doctor {
  const examineSherweb = async () => {
    const side = sideOr(() => connector.raw.sherweb());
    if (typeof side === 'string') return { evidence: noSherwebEvidence(side), calls: 0 };
    const { access, caller } = side;
    const evidence = await readSherweb(access, createVendorProbe(caller), likelyCustomers(data));
    return { evidence, calls: caller.calls };
  };

  const examineHalo = async (writeCheckClientId: number | null) => {
    const side = sideOr(() => connector.raw.halo());
    if (typeof side === 'string') {
      const written = await writeCheck(side, writeCheckClientId);
      return { evidence: noHaloEvidence(side), written, calls: 0 };
    }
    const { access, caller } = side;
    const halo = await openHaloProbe(access, createVendorProbe(caller));
    const evidence = await readHalo(halo);
    const written = await writeCheck(halo, writeCheckClientId);
    return { evidence, written, calls: caller.calls };
  };

  const compareFee = async () => {
    const charges = sideOr(() => connector.charges());
    if (typeof charges === 'string') return { evidence: null, calls: 0 };
    const before = charges.calls;
    const evidence = await examineFee(await storedFeeCustomers(data), { data, charges, now });
    return { evidence, calls: charges.calls - before };
  };

  return {
    async examine(writeCheckHaloClientId) {
      const [sherweb, halo] = await Promise.all([examineSherweb(), examineHalo(writeCheckHaloClientId)]);
      const canCompare = sherweb.evidence.customers.kind === 'answered';
      const fee = canCompare ? await compareFee() : { evidence: null, calls: 0 };
      const evidence = {
        sherweb: sherweb.evidence,
        halo: halo.evidence,
        linkedLicenceIds: new Set(data.links.value.links.map((link) => link.haloLicenceId)),
        bought: await boughtBy(data),
        fees: await storedFees(data),
        fee: fee.evidence,
        keptOtherwise: countsBy(data.normalisations.value.normalisations.map(({ field }) => field)),
        batch: halo.written.batch,
      };
      return {
        version,
        at: now().toISOString(),
        writeCheck: writeCheckHaloClientId !== null,
        findings: [...findingsOf(evidence, log), ...halo.written.findings],
        proposals: proposalsFrom(evidence).filter(
          ({ key, value }) =>
            !data.main.value.learned.some((each) => each.key === key && each.value === value),
        ),
        learned: [...data.main.value.learned],
        calls: { sherweb: sherweb.calls + fee.calls, halo: halo.calls },
      };
    },
  };
}

/** How to ask a side, or why it cannot be asked, without a word of its credentials. */
const sideOr = <T>(read: () => T): T | string => {
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

const countsBy = (fields: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const field of fields.toSorted()) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
};

/** Names and SKUs of what each Halo customer bought, from the last good reads. */
async function boughtBy({ main, subscriptions }: Data): Promise<Map<number, Set<string>>> {
  const bought = new Map<number, Set<string>>();
  for (const { sherwebCustomerId, haloClientId } of main.value.mappings) {
    const known = bought.get(haloClientId) ?? new Set();
    bought.set(haloClientId, known);
    for (const { productName, sku } of (await subscriptions.get(sherwebCustomerId))?.subscriptions ?? [])
      for (const text of [productName, sku]) if (text.trim() !== '') known.add(text.trim().toLowerCase());
  }
  return bought;
}

/** The fees of the last good reads, each with what it may be compared by. */
async function storedFees({ subscriptions }: Data): Promise<FeeExample[]> {
  const fees: FeeExample[] = [];
  for (const id of subscriptions.heads.keys())
    for (const example of feesIn((await subscriptions.get(id))?.subscriptions ?? [])) fees.push(example);
  return fees;
}
