import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

/** What persons took out of sync and billing, and what they accepted there. */
export function createExceptionsStore(app: App, gone: AbortSignal) {
  const rules = createResource(() => app.call('listLeftOut', {}), gone);
  const accepted = createResource(() => app.call('listAccepted', {}), gone);
  const action = createAction(gone);
  return {
    rules,
    accepted,
    action,
    load: async () => {
      // The table knows what the customers are called.
      await Promise.all([rules.load(), accepted.load(), app.customers.load()]);
    },
    followAgain: (ruleId: string) =>
      action.run(async () => {
        await app.call('removeLeftOut', { params: { ruleId } });
        await rules.load();
      }),
    reopen: (subscriptionId: string) =>
      action.run(async () => {
        await app.call('reopenDifference', { params: { subscriptionId } });
        await accepted.load();
      }),
  };
}
