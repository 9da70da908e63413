import type { Settlement } from '../../shared/settlement.ts';
import type { PlannedChange } from '../../shared/sync-plan.ts';
import { isSync, type RunChange, type SyncRun } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import { type Findings, openDecisions, reconcileDecisions } from './reconcile.ts';
import { withoutDone, withoutNeedless } from './settled.ts';

/**
 * Keeps what a plan found out about decisions. A run that failed before it had a plan has found nothing out.
 * @param data what the companion keeps
 * @param found what the plan found; its lists were read whole
 * @throws StoreError
 */
export async function keepDecisions(data: Pick<Data, 'main' | 'decisions'>, found: Findings): Promise<void> {
  await data.decisions.change(({ decisions }) => ({
    decisions: reconcileDecisions(openDecisions(decisions, data.main.value), found),
  }));
}

/** Ends what was settled to be done once, and was. @throws StoreError */
export const endSettlements = (
  data: Pick<Data, 'settlements'>,
  changes: readonly RunChange[],
): Promise<void> => keepOnly(data, (settlements) => withoutDone(settlements, changes));

/** Ends what was settled to be done once, and that a plan found to be needed no more. @throws StoreError */
export const endNeedless = (
  data: Pick<Data, 'settlements'>,
  { problems, readIds }: Pick<Findings, 'problems' | 'readIds'>,
  changes: readonly PlannedChange[],
): Promise<void> => {
  const concerned = new Set([...problems, ...changes].flatMap(({ subscriptionId }) => subscriptionId ?? []));
  return keepOnly(data, (settlements) => withoutNeedless(settlements, readIds, concerned));
};

async function keepOnly(
  { settlements }: Pick<Data, 'settlements'>,
  those: (settlements: readonly Settlement[]) => Settlement[],
): Promise<void> {
  if (settlements.value.settlements.length === 0) return;
  await settlements.change((before) => {
    const rest = those(before.settlements);
    return rest.length === before.settlements.length ? before : { settlements: rest };
  });
}

/**
 * Begins the record of decisions in a data folder that has none, with those of its last whole run, so that nothing
 * that waits is forgotten until the next one.
 * @param data what the companion keeps
 * @throws StoreError
 */
export async function beginDecisions(
  data: Pick<Data, 'main' | 'decisions' | 'history' | 'runs' | 'snapshot'>,
): Promise<void> {
  if (data.decisions.opened.origin !== 'new') return;
  const last = data.history.value.runs.find(
    (run) =>
      run.scope.haloClientIds === null &&
      isSync(run) &&
      !['failed', 'interrupted', 'moved'].includes(run.status),
  );
  const run: SyncRun | undefined = last === undefined ? undefined : await data.runs.get(last.runId);
  if (run === undefined) return;
  await keepDecisions(data, {
    runId: run.runId,
    at: run.finishedAt,
    scope: run.scope,
    problems: run.problems,
    listedIds: new Set(data.snapshot.value.sherwebCustomers.map(({ id }) => id)),
    readIds: new Set(),
    mappedIds: new Set(data.main.value.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId)),
  });
}
