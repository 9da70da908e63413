import type { DoctorFinding } from '../../../shared/doctor.ts';
import type { Part } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import { type WriteAssumptionId, writeAssumptions } from '../../vendors/assumptions/all.ts';
import { statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, type Seen, toDoctorFinding, unknown } from '../evidence/finding.ts';
import { fieldsOf } from '../evidence/shape.ts';
import type { HaloProbe } from '../halo/probe.ts';
import { findSamples, isFound } from './find.ts';
import { tryWrites, type WriteFindings } from './try-writes.ts';

interface Written {
  readonly findings: readonly DoctorFinding[];
  /** What this says of the assumption about batches; undefined when no check was asked for. */
  readonly batch: Finding | undefined;
}

const ids = Object.keys(writeAssumptions) as WriteAssumptionId[];

/**
 * Tries writes on one Halo customer that a person named for it, and leaves nothing active behind.
 * @param halo a signed-in probe, or why Halo cannot be asked.
 * @param clientId null: nothing is tried.
 */
export async function writeCheck(halo: HaloProbe | Part, clientId: number | null): Promise<Written> {
  if (clientId === null) return { findings: [], batch: undefined };
  const findings = 'code' in halo ? allUnknown(halo) : await findingsOn(halo, clientId);
  return {
    findings: ids.map((id) => toDoctorFinding(id, writeAssumptions[id], findings[id])),
    batch: batchOf(findings),
  };
}

async function findingsOn(halo: HaloProbe, clientId: number): Promise<WriteFindings> {
  const refusal = await whyNotThere(halo, clientId);
  if (refusal !== undefined) return allUnknown(...refusal);
  const before = await findSamples(halo, clientId);
  if (isFound(before)) return tryWrites(halo, clientId, before);
  return allUnknown(phrase('seen.licencesUnread'), whyNot(before));
}

/** Why the named customer is no place to write to. */
async function whyNotThere(halo: HaloProbe, clientId: number): Promise<Seen[] | undefined> {
  const evidence = await halo.get(`/api/Client/${clientId}`);
  if (statusOf(evidence) === 404) return [phrase('seen.noSuchCustomer')];
  if (evidence.kind !== 'answered') return [phrase('seen.customerUnread'), whyNot(evidence)];
  const client = fieldsOf(evidence.body);
  if (client.id !== clientId) return [phrase('seen.otherCustomer')];
  return client.inactive === true ? [phrase('seen.customerInactive')] : undefined;
}

const allUnknown = (...why: readonly Seen[]): WriteFindings =>
  Object.fromEntries(ids.map((id) => [id, unknown(...why)])) as WriteFindings;

const batchOf = ({ haloCreate, haloBatchCreate }: WriteFindings): Finding => {
  const both = [haloCreate, haloBatchCreate];
  const codes = both.map(({ observed }) => JSON.stringify(observed));
  const said = codes[0] === codes[1] ? haloCreate.observed : both.flatMap(({ observed }) => observed);
  if (both.some(({ result }) => result === 'differs')) return differs(...said);
  return both.every(({ result }) => result === 'holds') ? holds(...said) : unknown(...said);
};
