import { type ProductKey, productKeys, subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxSeed } from '../../sandbox/state.ts';

/** Rows of the customer at `place`: 30 to 200, spread over all of them. */
const rowsAt = (place: number): number => 30 + ((place * 37) % 171);

/** About `subscriptions` of them on customers with 30 to 200 each; every customer is in Halo as well. */
export const uneven =
  (subscriptions: number): SandboxSeed =>
  ({ sherweb, halo, now }) => {
    for (let made = 0, place = 0; made < subscriptions; place += 1) {
      const name = `Contoso Branch ${String(place + 1).padStart(5, '0')}`;
      halo.addClient({ name });
      const { id } = sherweb.addCustomer({ name });
      const rows = Math.min(rowsAt(place), subscriptions - made);
      for (let row = 0; row < rows; row += 1) {
        const product = productKeys[row % productKeys.length] as ProductKey;
        sherweb.addSubscription(id, subscription(now(), { product, quantity: (row % 97) + 1 }));
      }
      made += rows;
    }
  };
