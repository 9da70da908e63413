import type { FeeEvidence } from '../../../shared/fee-evidence.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import { type FeeDeps, feeEvidenceOfToday } from '../../fees/examine-fee.ts';
import { withFeeInForce } from '../../fees/fee-in-force.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { Reads } from '../plan/model/reads.ts';
import { earlierUndos, lookedAtBefore } from './earlier-undos.ts';
import { readMadeCustomers } from './read-made-customers.ts';
import { type ReadDeps, readSides } from './read-sides.ts';
import { readTraces } from './read-traces.ts';
import { remember } from './remember.ts';

/**
 * Reads everything that a run's plan is made from: what is remembered, both sides, and what Sherweb's fee is.
 * @param order whom the run is about, and whether it takes one back: then licences are read of customers, too, that
 * are mapped no longer, and what hangs on customers that it created
 * @throws as `readSides`; StoreError
 */
export async function readAll(
  { scope, undoes }: { readonly scope: SyncScope; readonly undoes: SyncRun | null },
  deps: ReadDeps &
    FeeDeps & {
      readonly data: Data;
      readonly halo: ReadDeps['halo'] &
        Pick<HaloApi, 'readCustomerPart' | 'readControl' | 'readExternalLinks'>;
    },
): Promise<Reads> {
  const { settings } = deps.data.main.value;
  const remembered = remember(deps.data, deps.now());
  const about = {
    ...{ scope, settings, remembered },
    ...(scope.takesOver === undefined ? {} : { traces: await readTraces(deps) }),
  };
  const sides = await readSides(about, deps, undoes !== null);
  const made =
    undoes === null
      ? undefined
      : await readMadeCustomers(
          undoes,
          sides.clients,
          lookedAtBefore(await earlierUndos(deps.data, undoes)),
          deps.halo,
          deps.signal,
        );
  return { ...sides, ...(made && { made }), settings: withFeeInForce(settings, await readFee(sides, deps)) };
}

/**
 * Tells what Sherweb's recurring fee is, for a plan whose settings leave it to us. A run of all customers compares it
 * with charges, once a day; any other takes what was found last.
 * @param reads both sides as read
 * @returns null: nobody asks, or it was never compared
 * @throws StoreError
 */
async function readFee(
  { settings, scope, sherweb, subscriptions }: Reads,
  deps: FeeDeps,
): Promise<FeeEvidence | null> {
  if (settings.recurringFee !== 'auto') return null;
  if (scope.haloClientIds !== null || !scope.subscriptions) return deps.data.feeEvidence.value.evidence;
  const customers = sherweb.customers.flatMap(({ id, displayName: name }) => {
    const read = subscriptions.get(id);
    return read?.ok === true ? [{ id, name, subscriptions: read.subscriptions }] : [];
  });
  return feeEvidenceOfToday(customers, deps);
}
