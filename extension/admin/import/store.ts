import { computed, signal } from '@preact/signals';
import type { RunSummary } from '../../../shared/sync-run.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { startPreview } from '../core/start-preview.ts';

/** A preview older than this is not worth coming back to. */
const freshMs = 60 * 60_000;

/** What to import: which parts, and of whom. */
export function createImportStore(app: App, gone: AbortSignal) {
  const customers = signal(true);
  const subscriptions = signal(true);
  const chosenOnly = signal(false);
  const chosen = signal<ReadonlySet<number>>(new Set());
  const action = createAction(gone);
  const mapped = app.customers;
  const waiting = signal<RunSummary | null>(null);
  /** It is known whether there is a preview to come back to. */
  const hasLooked = signal(false);

  /** Each Halo customer that something is mapped to, once. */
  const haloCustomers = computed(() => {
    const names = new Map<number, string>();
    for (const { haloClientId, haloName, sherwebName, state } of mapped.value.value?.rows ?? [])
      if (haloClientId !== null && state !== 'excluded') names.set(haloClientId, haloName ?? sherwebName);
    return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
  });
  const canStart = computed(() =>
    chosenOnly.value ? chosen.value.size > 0 : customers.value || subscriptions.value,
  );

  return {
    customers,
    subscriptions,
    chosenOnly,
    chosen,
    action,
    mapped,
    waiting,
    hasLooked,
    haloCustomers,
    canStart,
    /** Looks for a preview that was left. */
    async start() {
      const client = Number(app.route.value?.query.client);
      if (Number.isInteger(client) && client > 0) {
        chosenOnly.value = true;
        chosen.value = new Set([client]);
        void mapped.load();
      }
      try {
        const [{ plans }, { runs }] = await Promise.all([
          app.call('listPlans', {}),
          app.call('listRuns', { query: { limit: 20 } }),
        ]);
        const open = plans.filter(
          ({ state, madeAt, changeCount }) =>
            state === 'preview' && changeCount > 0 && Date.now() - Date.parse(madeAt) < freshMs,
        );
        waiting.value = runs.find((run) => open.some(({ planId }) => planId === run.planId)) ?? null;
      } catch {
        // Only an offer; the header says when the companion cannot be asked.
        waiting.value = null;
      }
      hasLooked.value = true;
    },
    preview: () =>
      action.run(async () => {
        const scope = chosenOnly.value
          ? { subscriptions: true, haloClientIds: [...chosen.value] }
          : { customers: customers.value, subscriptions: subscriptions.value };
        await startPreview(app, scope);
      }),
  };
}
export type ImportStore = ReturnType<typeof createImportStore>;
