import type { DoctorFinding } from '../../../shared/doctor.ts';
import { type WriteAssumptionId, writeAssumptions } from '../../vendors/assumptions/all.ts';
import type { HaloProbe } from '../halo/probe.ts';
import { statusOf, whyNot } from '../look.ts';
import { fieldsOf } from '../shape.ts';
import { differs, holds, toFinding, unknown, type Verdict } from '../verdict.ts';
import { findSamples, isFound } from './find.ts';
import { tryWrites, type WriteVerdicts } from './try-writes.ts';

interface Written {
  readonly findings: readonly DoctorFinding[];
  /** What this says of the assumption about batches; undefined when no check was asked for. */
  readonly batch: Verdict | undefined;
}

const ids = Object.keys(writeAssumptions) as WriteAssumptionId[];

/**
 * Tries writes on one Halo customer that a person named for it, and leaves nothing active behind.
 * @param halo a signed-in probe, or why Halo cannot be asked.
 * @param clientId null: nothing is tried.
 */
export async function writeCheck(halo: HaloProbe | string, clientId: number | null): Promise<Written> {
  if (clientId === null) return { findings: [], batch: undefined };
  const verdicts = typeof halo === 'string' ? allUnknown(halo) : await verdictsOn(halo, clientId);
  return {
    findings: ids.map((id) => toFinding(id, writeAssumptions[id], verdicts[id])),
    batch: batchOf(verdicts),
  };
}

async function verdictsOn(halo: HaloProbe, clientId: number): Promise<WriteVerdicts> {
  const refusal = await whyNotThere(halo, clientId);
  if (refusal !== undefined) return allUnknown(`Nothing was written: ${refusal}`);
  const before = await findSamples(halo, clientId);
  if (isFound(before)) return tryWrites(halo, clientId, before);
  return allUnknown(`Nothing was written: the licences of the customer could not be read. ${whyNot(before)}`);
}

/** Why the named customer is no place to write to. */
async function whyNotThere(halo: HaloProbe, clientId: number): Promise<string | undefined> {
  const seen = await halo.get(`/api/Client/${clientId}`);
  if (statusOf(seen) === 404) return 'Halo has no customer of the given number.';
  if (seen.kind !== 'answered') return `the customer could not be read. ${whyNot(seen)}`;
  const client = fieldsOf(seen.body);
  if (client.id !== clientId) return 'Halo did not answer with the customer of the given number.';
  return client.inactive === true ? 'the customer is inactive.' : undefined;
}

const allUnknown = (why: string): WriteVerdicts =>
  Object.fromEntries(ids.map((id) => [id, unknown(why)])) as WriteVerdicts;

const batchOf = ({ haloCreate, haloBatchCreate }: WriteVerdicts): Verdict => {
  const both = [haloCreate, haloBatchCreate];
  const said = [...new Set(both.map(({ observed }) => observed))].join(' ');
  if (both.some(({ result }) => result === 'differs')) return differs(said);
  return both.every(({ result }) => result === 'holds') ? holds(said) : unknown(said);
};
