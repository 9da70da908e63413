import { signal } from '@preact/signals';
import type { Decision, NotImported } from '../../../shared/decision.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { startPreview } from '../core/start-preview.ts';

/**
 * What waits for a person, read anew each time the screen is opened.
 * @param app whom to ask, and where to go
 * @param gone aborted when the screen is left
 */
export function createWaitingStore(app: App, gone: AbortSignal) {
  const action = createAction(gone);
  const settling = createAction(gone);
  const waiting = createResource(() => app.call('listWaiting', {}), gone);
  const settlements = createResource(() => app.call('listSettlements', {}), gone);
  const leftOut = createResource(() => app.call('listLeftOut', {}), gone);
  const wanted = createResource(() => app.call('waitingIntentions', {}), gone);
  const plans = createResource(() => app.call('listPlans', {}), gone);
  const overview = createResource(() => app.call('readOverview', {}), gone);
  const parts = [waiting, settlements, leftOut, wanted, plans, overview];
  /** What was settled last, which can be taken back by one press. */
  const last = signal<readonly string[]>([]);
  const load = async () => {
    await Promise.all(parts.map((part) => part.load()));
  };
  const reload = async () => {
    void app.refreshStatus();
    await load();
  };
  return {
    waiting,
    settlements,
    leftOut,
    wanted,
    plans,
    overview,
    /** All of these. */
    parts,
    action,
    settling,
    last,
    load,
    reload,
    /** Settles these in the same way, one after the other. */
    settleAll: (decisions: readonly Decision[], choice: string) =>
      settling.run(async () => {
        const done: string[] = [];
        try {
          for (const { decisionId } of decisions) {
            await app.call('settleDecision', { params: { decisionId }, body: { choice } });
            done.push(decisionId);
          }
        } finally {
          await reload();
          // Not before: a press that takes it back while this is under way would do nothing.
          last.value = done;
        }
      }),
    /** Takes back what was settled of these: they are asked again. */
    takeBack: (decisionIds: readonly string[]) =>
      settling.run(async () => {
        for (const decisionId of decisionIds) await app.call('forgetSettlement', { params: { decisionId } });
        last.value = [];
        await reload();
      }),
    /** Forgets what was wanted of a renewal. */
    forgetIntention: (subscriptionId: string) =>
      settling.run(async () => {
        await app.call('forgetIntention', { params: { subscriptionId } });
        await wanted.load();
      }),
    /** Previews the import of these customers and goes there. */
    preview: (customers: readonly NotImported[]) =>
      action.run(async () => {
        const haloClientIds = [...new Set(customers.map(({ haloClientId }) => haloClientId))];
        await startPreview(app, { subscriptions: true, haloClientIds });
      }),
  };
}
export type WaitingStore = ReturnType<typeof createWaitingStore>;
