import { createAction } from '../../core/action.ts';
import type { App } from '../../core/app.ts';
import { createResource } from '../../core/resource.ts';

/** One customer's subscriptions beside its licences, and what may be done to one link. */
export function createLicencesStore(app: App, sherwebCustomerId: string, gone: AbortSignal) {
  const sides = createResource(() => app.call('customerLicences', { params: { sherwebCustomerId } }), gone);
  const settings = createResource(() => app.call('readSettings', {}), gone);
  const action = createAction(gone);
  const change = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work();
      await sides.load();
      void app.refreshStatus();
    });
  return {
    sides,
    action,
    /** What a sync does with a licence that is nobody's; undefined: not read yet. */
    onExisting: () => settings.value.value?.onExistingLicence,
    load: () => Promise.all([sides.load(), settings.load()]),
    link: (subscriptionId: string, haloLicenceId: number) =>
      change(() => app.call('setLink', { params: { subscriptionId }, body: { haloLicenceId } })),
    unlink: (subscriptionId: string) => change(() => app.call('removeLink', { params: { subscriptionId } })),
    followAgain: (ruleId: string) => change(() => app.call('removeLeftOut', { params: { ruleId } })),
  };
}
export type LicencesStore = ReturnType<typeof createLicencesStore>;
