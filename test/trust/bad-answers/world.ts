import { subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import type { TestCompanion } from '../../support/companion.ts';
import { prepared } from '../../support/prepared.ts';
import { clientNamed, shop } from '../../support/shop.ts';

const bought = (quantity: number, id: string) => ({
  ...subscription(new Date(), { product: 'e3', quantity }),
  id,
});

/**
 * Two imported customers, a licence of somebody else, and work that waits: a quantity at either customer, a new
 * subscription, and a new customer. Nothing was cancelled. Nothing is remembered of tokens.
 */
export const preparedWaiting = (): (() => Promise<TestCompanion>) =>
  prepared(
    {
      seed: (state) => {
        shop(state);
        const { id } = clientNamed(state, 'Contoso Ltd');
        state.halo.addLicence({ client_id: id, name: 'Antivirus of another vendor', count: 7 });
      },
      // A tenth of a second is long on this machine and short for one byte a second.
      timeoutMs: 250,
      settings: { deactivateDeleted: true, maxDeactivations: 2 },
    },
    async ({ sync, state: { sherweb } }) => {
      await sync();
      sherweb.setQuantity('c-e3', 15);
      sherweb.setQuantity('f-e3', 21);
      // Of a product of its own: one beside another of its SKU is told about.
      sherweb.addSubscription('fabrikam', { ...bought(3, 'f-new'), productName: 'Planner', sku: 'PLANNER' });
      sherweb.addCustomer({ id: 'adatum', name: 'Adatum' });
      sherweb.addSubscription('adatum', bought(6, 'a-e3'));
    },
  );

/** Everything in fake Halo that a sync may touch. */
export const inHalo = ({ halo }: SandboxState) =>
  structuredClone({ clients: halo.clients(), licences: halo.licences() });
export type InHalo = ReturnType<typeof inHalo>;
