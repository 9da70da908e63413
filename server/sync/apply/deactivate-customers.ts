import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { ApplyDeps } from './deps.ts';
import type { Outcomes } from './outcomes.ts';

/**
 * Makes customers inactive that a run created, last of all: one of which anything else of the plan was not done stays.
 * @param wanted the changes that do so
 * @param planned every change of the plan
 */
export async function deactivateCustomers(
  wanted: readonly PlannedChange[],
  planned: readonly PlannedChange[],
  { outcomes, deps: { halo, signal, wasRefused } }: Applying,
): Promise<void> {
  const ending = new Set(wanted);
  const undone = new Set(
    planned
      .filter((change) => !ending.has(change) && outcomes.of(change)?.outcome !== 'applied')
      .map(({ sherwebCustomerId }) => sherwebCustomerId),
  );
  for (const change of wanted)
    if (undone.has(change.sherwebCustomerId) && !signal.aborted) outcomes.set(change, 'skipped', stays);
  const ready = wanted.filter((change) => !undone.has(change.sherwebCustomerId));
  for (const batch of inBatches(ready, assumptions.haloBatch.value.customers, wasRefused)) {
    if (signal.aborted) return;
    await outcomes.sending('doing.deactivatingCustomers', batch);
    await send(batch, halo, outcomes, signal);
    await outcomes.recorded();
  }
}

const stays = note('undo.customerKept');
const notSeen = note('halo.notSeen', { wording: 'change' });

async function send(
  batch: readonly PlannedChange[],
  halo: Pick<ApplyDeps['halo'], 'deactivateClients' | 'readClients'>,
  outcomes: Outcomes,
  signal: AbortSignal,
): Promise<void> {
  try {
    const answer = await halo.deactivateClients(
      batch.map(({ haloClientId }) => haloClientId ?? 0),
      signal,
    );
    const ended = endedIn(answer);
    // Some Halos answer a batch with its first record only.
    const all = batch.every(({ haloClientId }) => ended.has(haloClientId))
      ? ended
      : endedIn(await halo.readClients());
    for (const change of batch)
      if (all.has(change.haloClientId)) outcomes.set(change, 'applied', null);
      else outcomes.set(change, 'failed', notSeen);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    for (const change of batch) outcomes.set(change, 'failed', error.note);
  }
}

const endedIn = (clients: readonly (HaloClient | undefined)[]): ReadonlySet<number | null> =>
  new Set(clients.flatMap((client) => (client?.inactive ? [client.id] : [])));
