import type { Settings } from '../../../shared/settings.ts';
import { type Act, pick } from './acts.ts';
import { noteDone } from './diary.ts';
import { ordered } from './ordered.ts';

const settings: readonly Partial<Settings>[] = [
  { deactivateDeleted: true },
  { deactivateDeleted: true, maxDeactivations: 0, maxDeactivationsPercent: 0, onHold: 'all' },
  { deactivateDeleted: false },
  { onNearMatch: 'create' },
  { onNearMatch: 'hold' },
  { onExistingLicence: 'adopt' },
  { onExistingLicence: 'create' },
  { onExistingLicence: 'hold' },
  { onReplacement: 'follow' },
  { onReplacement: 'create' },
  { onReplacement: 'hold' },
  { onMadeInactive: 'activate', onLicenceDeleted: 'create' },
  { onMadeInactive: 'keep', onLicenceDeleted: 'leave' },
  { onMadeInactive: 'hold', onLicenceDeleted: 'hold' },
  { maxDeactivations: 3, maxDeactivationsPercent: 34, maxSeatsLostPercent: 40, onHold: 'part' },
  { maxDeactivations: 25, maxDeactivationsPercent: null, maxSeatsLostPercent: 10 },
  { recurringFee: 'price' },
  { recurringFee: 'cost' },
  { recurringFee: 'nothing' },
  { importCustomers: false },
  { importCustomers: true },
];

/** What an admin does in the companion. */
export const inCompanion: Record<string, Act> = {
  async mapped({ office, customer, client }, a, b) {
    const [one, to] = [customer(a), client(b)];
    if (one && to && !to.inactive) {
      // What was listed earlier may have changed since.
      await office.call('listCustomers', { query: { refresh: 'true' } });
      await office.call('setMapping', {
        params: { sherwebCustomerId: one.id },
        body: { haloClientId: to.id },
      });
    }
  },
  async unmapped({ office, diary, customer }, a) {
    const one = customer(a);
    if (!one) return;
    for (const [clientId, customerId] of diary.madeClients)
      if (customerId === one.id) diary.madeClients.delete(clientId);
    await office.call('removeMapping', { params: { sherwebCustomerId: one.id } });
  },
  async excluded({ office, diary, customer }, a) {
    const one = customer(a);
    if (!one) return;
    for (const [clientId, customerId] of diary.madeClients)
      if (customerId === one.id) diary.madeClients.delete(clientId);
    await office.call('listCustomers', { query: { refresh: 'true' } });
    await office.call('excludeCustomer', { params: { sherwebCustomerId: one.id } });
  },
  async settingChanged({ office }, a) {
    await office.call('writeSettings', { body: pick(settings, a) ?? {} });
  },
  async settled({ office, diary }, a, b) {
    const { decisions } = await office.call('listWaiting', {});
    const open = decisions.flatMap(({ decisionId, code, choices = [] }) => {
      // What goes on elsewhere, followed by nobody, is no licence of ours any more: the counts could not tell.
      const isCounted = code !== 'sync.licenceAtOtherCustomer';
      const ways = choices.filter(({ choice }) => isCounted || choice.startsWith('map:'));
      return ways.length === 0 ? [] : [{ decisionId, code, ways }];
    });
    const decision = pick(open, a);
    const choice = pick(decision?.ways ?? [], b)?.choice;
    if (decision === undefined || choice === undefined) return;
    await office.call('settleDecision', { params: { decisionId: decision.decisionId }, body: { choice } });
    noteDone(diary, `${decision.code} settled`);
  },
  ordered,
  async planDropped({ office, diary }, a) {
    const plan = pick(diary.waiting, a);
    if (!plan) return;
    diary.waiting = diary.waiting.filter((other) => other !== plan);
    await office.call('dropPlan', { params: { planId: plan.planId } });
  },
  restarted: ({ office }) => office.restart(),
  linksLost: ({ office }) => office.loseLinks(),
};
