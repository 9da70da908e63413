import type { Role } from '../../../shared/access.ts';
import type { KeptInHalo } from '../../../shared/mapping.ts';
import { waitsForApproval } from '../../../shared/order-states.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Status } from '../../../shared/status.ts';
import type { PlanSummary } from '../../../shared/sync-plan.ts';
import { hasActed, isSync, type RunProgress } from '../../../shared/sync-run.ts';
import { stillKept, sumOfKept } from '../../customers/kept-in-halo.ts';
import { bySubscription } from '../../data/documents/links.ts';
import type { Data } from '../../data/open-data.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { nextTryOf, retriesOf } from '../../schedule/make-up.ts';
import { nextSlot } from '../../schedule/slots.ts';
import { planStateOfRun } from '../../sync/run/plan-state.ts';
import { version } from '../../version.ts';

/** The state of the companion at a glance, from what is kept. */
export function statusView(input: {
  readonly data: Data;
  readonly role: Role;
  readonly configured: Status['configured'];
  /** Every plan that is kept, each with its state as it is now. */
  readonly plans: readonly Pick<PlanSummary, 'planId' | 'state'>[];
  readonly running: RunProgress | null;
  readonly notes: readonly Note[];
  readonly tenant: Status['tenant'];
  readonly now: Date;
}): Status {
  const { main, snapshot, history } = input.data;
  const { settings, schedule, mappings, exclusions } = main.value;
  const excluded = new Set(exclusions);
  const mapped = new Set(mappings.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const customers = snapshot.value.sherwebCustomers;
  const waiting = waitingIn(input.data);
  const unmapped = customers.filter(({ id }) => !mapped.has(id) && !excluded.has(id));
  const decided = new Set(waiting.decisions.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const lastRun = history.value.runs.find((run) => hasActed(run) && isSync(run));
  return {
    version,
    role: input.role,
    configured: input.configured,
    schedule: {
      enabled: settings.scheduleEnabled,
      time: settings.scheduleTime,
      timeZone: settings.scheduleTimeZone,
      ...comingOf(input.data, input.now),
      lastRun: lastRun === undefined ? null : { ...lastRun, planState: planStateOfRun(lastRun, input.plans) },
      lastSuccessAt: schedule.lastSuccessAt,
      lastError: schedule.lastError,
    },
    running: input.running,
    heldPlans: input.plans.filter(({ state }) => state === 'held').length,
    counts:
      snapshot.value.listsReadAt === null
        ? null
        : {
            mapped: customers.filter(({ id }) => mapped.has(id) && !excluded.has(id)).length,
            unmapped: unmapped.length,
            excluded: customers.filter(({ id }) => excluded.has(id)).length,
          },
    waiting: {
      decisions: waiting.decisions.length,
      oldestDecisionAt: waiting.decisions[0]?.openedAt ?? null,
      notImported: waiting.notImported.length,
      unmapped: unmapped.filter(({ id }) => !decided.has(id)).length,
      orders: input.data.orders.value.orders.filter(({ order }) => waitsForApproval(order)).length,
      goneInHalo: goneInHalo(input.data),
    },
    notes: [...input.notes, ...input.data.backupNotes()],
    tenant: input.tenant,
  };
}

/** What stands active in Halo of subscriptions that are gone; a customer that is suspended still has its own. */
function goneInHalo({ keptLicences, links, snapshot }: Data): KeptInHalo | null {
  if (keptLicences.value.licences.length === 0) return null;
  const suspended = new Set(
    snapshot.value.sherwebCustomers.filter(({ suspendedOn }) => suspendedOn !== null).map(({ id }) => id),
  );
  const kept = stillKept(keptLicences.value.licences, bySubscription(links.value));
  return sumOfKept(kept.filter(({ sherwebCustomerId }) => !suspended.has(sherwebCustomerId)));
}

/** When the daily sync comes next, and how often it has failed. */
function comingOf(
  { main, history }: Pick<Data, 'main' | 'history'>,
  now: Date,
): Pick<Status['schedule'], 'nextRunAt' | 'retries'> {
  const { settings, schedule } = main.value;
  const { runs } = history.value;
  const slot = nextSlot(settings, now);
  if (slot === null) return { nextRunAt: null, retries: null };
  const retries = retriesOf(runs, settings);
  const again = retries.failed === 0 ? null : nextTryOf(runs, schedule, settings, now);
  const next =
    again === null ? slot : new Date(Math.min(slot.getTime(), Math.max(again.getTime(), now.getTime())));
  return { nextRunAt: next.toISOString(), retries: retries.failed === 0 ? null : retries };
}
