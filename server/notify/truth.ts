import { mappedTo } from '../../shared/mapping.ts';
import type { RunSummary } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import { waitingIn } from '../decisions/waiting.ts';
import type { Log } from '../log.ts';
import { changedBackOf } from '../sync/plan/remembered/changed-back.ts';
import { listPlans } from '../sync/run/kept-plans.ts';
import type { Truth } from './decide/causes.ts';
import type { UrgentTruth, WholeTruth } from './decide/truth.ts';

/** What other capabilities know, asked when it is needed. */
interface TruthSources {
  /** Whether a run did all that a daily sync does. */
  didItsWork(run: RunSummary): boolean;
  /** Whether the daily sync is late, and since when. */
  lateness(
    runs: readonly RunSummary[],
    now: Date,
  ): { readonly lateHours: number | null; readonly lastAt: string | null };
  /** Billing as it was last compared; null: it never was. @throws StoreError */
  billing(): Promise<WholeTruth['billing']>;
  /** Every commitment as last read, but for those of a month. @throws StoreError */
  renewals(): Promise<WholeTruth['renewals']>;
}

/** What was found at the start and is no trouble. */
const harmless = ['store.notSynced'];
/** What moved longer ago is told no more. */
const movedDays = 14;

/** What a look asks. */
export interface TruthDeps {
  readonly data: Data;
  readonly sources: TruthSources;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * What is true now, as a look decides from it.
 * @param isWhole it is the hour of the digest; where that cannot be made, what cannot wait does not wait for it
 * @throws StoreError
 */
export async function truthNow(isWhole: boolean, deps: TruthDeps): Promise<Truth> {
  if (isWhole)
    try {
      return { isWhole, ...(await wholeTruth(deps)) };
    } catch (error) {
      // It is tried again at the next look.
      deps.log.error({ err: error }, 'the digest could not be made');
    }
  return { isWhole: false, ...(await urgentTruth(deps)) };
}

/** What is true now of all that cannot wait, from what is kept. @throws StoreError */
async function urgentTruth({ data, sources, now }: TruthDeps): Promise<UrgentTruth> {
  const { schedule, tenants } = data.main.value;
  const { runs } = data.history.value;
  const at = now();
  const { lateHours, lastAt } = sources.lateness(runs, at);
  return {
    at: at.toISOString(),
    runs,
    lastError: schedule.lastError,
    lateHours,
    lateSince: lastAt,
    question: tenants.question,
    heldPlans: (await listPlans(data)).filter(({ state }) => state === 'held'),
    orders: data.orders.value.orders,
    storage: {
      now: data.backupNotes(),
      atStart: data.notes.filter(({ code }) => !harmless.includes(code)),
    },
    customers: customersIn(data),
  };
}

/** The same with all that is told at the hour of the digest. @throws StoreError */
export async function wholeTruth(deps: TruthDeps): Promise<WholeTruth> {
  const { data, sources, now } = deps;
  const from = new Date(now().getTime() - movedDays * 86_400_000).toISOString();
  return {
    ...(await urgentTruth(deps)),
    decisions: waitingIn(data).decisions,
    billing: await sources.billing(),
    changedBack: changedBackOf(data.changedBack.value.written),
    renewals: await sources.renewals(),
    moved: await data.movements.since(from),
  };
}

const customersIn = ({ main, snapshot }: Pick<Data, 'main' | 'snapshot'>): UrgentTruth['customers'] => ({
  sherweb: snapshot.value.sherwebCustomers,
  excluded: new Set(main.value.exclusions),
  clientOf: mappedTo(main.value.mappings),
  readAt: snapshot.value.listsReadAt,
});
