import type { DoctorReport } from '../../shared/doctor.ts';
import type { Mapping } from '../../shared/mapping.ts';
import type { Part } from '../../shared/note-values.ts';
import type { StoredRead } from '../data/documents/stored-read.ts';
import type { Data } from '../data/open-data.ts';
import { storedReads } from '../data/stored-reads.ts';
import { examineFee } from '../fees/examine-fee.ts';
import { feeCustomersOf } from '../fees/fee-customers.ts';
import { countBy } from '../lists/lists.ts';
import type { Log } from '../log.ts';
import { part } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { version } from '../version.ts';
import { noHaloEvidence } from './evidence/halo-evidence.ts';
import { noSherwebEvidence } from './evidence/sherweb-evidence.ts';
import { createVendorProbe } from './evidence/vendor-probe.ts';
import { findingsOf } from './findings.ts';
import { openHaloProbe } from './halo/probe.ts';
import { readHalo } from './halo/read.ts';
import { proposalsFrom } from './learn/proposals.ts';
import { feesIn } from './sherweb/fee-evidence.ts';
import { readSherweb } from './sherweb/read.ts';
import { lineCheck } from './write-check/line-check.ts';
import { writeCheck } from './write-check/write-check.ts';

/** Turns assumptions about both vendors into facts. */
export interface Doctor {
  /**
   * Reads only, unless `writeCheckHaloClientId` names a Halo customer on which writes may be tried.
   * Never throws for what a vendor does: that is a finding.
   */
  examine(writeCheckHaloClientId: number | null): Promise<DoctorReport>;
}

type Reads = ReadonlyMap<string, StoredRead>;

interface DoctorDeps {
  readonly vendors: Pick<VendorClients, 'raw' | 'charges' | 'haloForPeople'>;
  readonly data: Data;
  readonly log: Log;
  readonly now: () => Date;
}

/** Makes the doctor. It asks raw, so that answers are seen as they come and nothing is tried twice. */
export function createDoctor({ vendors, data, log, now }: DoctorDeps): Doctor {
  const examineSherweb = async () => {
    const side = sideOr(() => vendors.raw.sherweb());
    if ('code' in side) return { evidence: noSherwebEvidence(side), calls: 0 };
    const { credentials, caller } = side;
    const evidence = await readSherweb(credentials, createVendorProbe(caller), likelyCustomers(data));
    return { evidence, calls: caller.calls };
  };

  const examineHalo = async (writeCheckClientId: number | null) => {
    const side = sideOr(() => vendors.raw.halo());
    if ('code' in side) {
      const written = await writeCheck(side, writeCheckClientId);
      return { evidence: noHaloEvidence(side), written, calls: 0 };
    }
    const { credentials, caller } = side;
    const halo = await openHaloProbe(credentials, createVendorProbe(caller));
    const evidence = await readHalo(halo);
    const written = await writeCheck(halo, writeCheckClientId);
    return { evidence, written, calls: caller.calls };
  };

  /** Keeps whether lines may be written from here, once it was tried. */
  const checkLines = async (clientId: number | null) => {
    const halo = clientId === null ? null : sideOr(() => vendors.haloForPeople());
    const client = halo === null || 'code' in halo ? null : halo;
    const before = client?.calls ?? 0;
    const { findings, way, addsLines } = await lineCheck(client, clientId);
    if (way !== undefined && clientId !== null) {
      const proof = way === null ? null : { way, addsLines, haloClientId: clientId, at: now().toISOString() };
      await data.lineTies.change((kept) => ({ ...kept, proof }));
    }
    return { findings, calls: (client?.calls ?? 0) - before };
  };

  const compareFee = async (reads: Reads) => {
    const charges = sideOr(() => vendors.charges());
    if ('code' in charges) return { evidence: null, calls: 0 };
    const before = charges.calls;
    const evidence = await examineFee(feeCustomersOf(data.snapshot, reads), { data, charges, now });
    return { evidence, calls: charges.calls - before };
  };

  return {
    async examine(writeCheckHaloClientId) {
      const [sherweb, halo] = await Promise.all([examineSherweb(), examineHalo(writeCheckHaloClientId)]);
      const lines = await checkLines(writeCheckHaloClientId);
      const canCompare = sherweb.evidence.customers.kind === 'answered';
      const reads = await storedReads(data.subscriptions);
      const fee = canCompare ? await compareFee(reads) : { evidence: null, calls: 0 };
      const evidence = {
        sherweb: sherweb.evidence,
        halo: halo.evidence,
        linkedLicenceIds: new Set(data.links.value.links.map((link) => link.haloLicenceId)),
        bought: boughtBy(data.main.value.mappings, reads),
        fees: [...reads.values()].flatMap(({ subscriptions }) => feesIn(subscriptions)),
        fee: fee.evidence,
        keptOtherwise: countBy(
          data.normalisations.value.normalisations.map(({ field }) => field).toSorted(),
          (field) => field,
        ),
        batch: halo.written.batch,
      };
      return {
        version,
        at: now().toISOString(),
        writeCheck: writeCheckHaloClientId !== null,
        findings: [...findingsOf(evidence, log), ...halo.written.findings, ...lines.findings],
        proposals: proposalsFrom(evidence).filter(
          ({ key, value }) =>
            !data.main.value.learned.some((each) => each.key === key && each.value === value),
        ),
        learned: [...data.main.value.learned],
        calls: { sherweb: sherweb.calls + fee.calls, halo: halo.calls + lines.calls },
      };
    },
  };
}

/** How to ask a side, or why it cannot be asked, without a word of its credentials. */
const sideOr = <T>(read: () => T): T | Part => {
  try {
    return read();
  } catch (error) {
    return error instanceof ProblemError ? part('why.noCredentials') : part('why.sealed');
  }
};

/** Sherweb customers that had the most subscriptions when last read. */
const likelyCustomers = (data: Data): string[] =>
  [...data.subscriptions.heads].sort(([, one], [, other]) => other.count - one.count).map(([id]) => id);

/** Names and SKUs of what each Halo customer bought, from the last good reads. */
function boughtBy(mappings: readonly Mapping[], reads: Reads): Map<number, Set<string>> {
  const bought = new Map<number, Set<string>>();
  for (const { sherwebCustomerId, haloClientId } of mappings) {
    const known = bought.get(haloClientId) ?? new Set();
    bought.set(haloClientId, known);
    for (const { productName, sku } of reads.get(sherwebCustomerId)?.subscriptions ?? [])
      for (const text of [productName, sku]) if (text.trim() !== '') known.add(text.trim().toLowerCase());
  }
  return bought;
}
