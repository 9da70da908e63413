import type { Settings } from '../../shared/settings.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { NewSherwebSubscription } from '../sandbox/sherweb/state.ts';
import { openTestCompanion } from './companion.ts';

/** The product that is renewed. */
export const product = { productName: 'M365 Business Premium', sku: 'BP-A' };

/** The changes of a run, each in a line: `continueSubscription b 12 applied`. */
export const inShort = ({ changes }: Pick<SyncRun, 'changes'>): string[] =>
  changes.map(({ kind, subscriptionId, haloLicenceId, outcome }) =>
    [kind, subscriptionId, haloLicenceId, outcome].join(' '),
  );

/** Contoso's subscription `a`, of 10 seats, was imported as a licence on 1 November 2026; `pass` lets days go by. */
export async function withLicence(a: Partial<NewSherwebSubscription> = {}, settings: Partial<Settings> = {}) {
  let at = Date.parse('2026-11-01T06:00:00Z');
  const now = () => new Date(at);
  const companion = await openTestCompanion({
    seed: ({ sherweb, halo }) => {
      sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
      sherweb.addSubscription('contoso', { id: 'a', ...product, quantity: 10, ...a });
      halo.addClient({ name: 'Contoso' });
    },
    settings: { deactivateDeleted: true, ...settings },
    now,
  });
  await companion.sync();
  const { state, call } = companion;
  const licence = state.halo.licences()[0];
  const [licenceId, clientId] = [licence?.id ?? 0, licence?.client_id ?? 0];
  return {
    ...companion,
    now,
    licenceId,
    clientId,
    pass: (days: number): void => {
      at += days * 86_400_000;
    },
    /** Buys subscription `b`, of 12 seats. */
    come: (b: Partial<NewSherwebSubscription> = {}, customerId = 'contoso') =>
      state.sherweb.addSubscription(customerId, { id: 'b', ...product, quantity: 12, ...b }),
    /** Adds a recurring invoice with a line that is tied to the licence. */
    bill: () => state.halo.addRecurringInvoice(clientId, [{ licenceId, unitPrice: 30 }]),
    /** Settles the first decision that waits. */
    settle: async (choice: string): Promise<void> => {
      const [decision] = (await call('listWaiting', {})).decisions;
      const params = { decisionId: decision?.decisionId ?? 'none' };
      await call('settleDecision', { params, body: { choice } });
    },
  };
}
