import { BillingSchema } from '../../shared/billing.ts';
import { OrderSchema } from '../../shared/orders.ts';
import { customerNamed } from '../support/shop.ts';
import { type DemoStep, say } from './step.ts';

/** Two people of the customer start next week. */
const more = 2;

/** One seat change, from the wish of a technician to the invoice that follows. */
export const orderSteps: readonly DemoStep[] = [
  {
    title: 'Two people start: seats are asked for, approved, ordered and proven',
    why: 'Ordering is off until an admin switches it on. Here one person does both parts, which is a setting, too.',
    async run(companion, sandbox) {
      // Sherweb carries orders out some time after it took them in.
      sandbox.state.sherweb.settings.ordersTakeMs = 1_500;
      const subscription = customerNamed(sandbox.state, 'Litware Inc').subscriptions.find(({ productName }) =>
        productName.includes('E3'),
      );
      if (subscription === undefined) throw new Error('Litware Inc has no Microsoft 365 E3.');
      const { id, quantity } = subscription;
      await companion.show(['settings', 'set', 'ordersEnabled', 'true']);
      await companion.show(['settings', 'set', 'ordersApproverMayRequest', 'true']);
      const wish = ['orders', 'request', id, '--to', String(quantity + more), '--reason', 'two starters'];
      const order = OrderSchema.parse(await companion.ask(wish));
      await companion.show(['orders', 'list']);
      await companion.show(['orders', 'approve', order.orderId]);
      say(billedNext(await companion.ask(['billing', '--last-read']), id));
    },
  },
];

/** What the invoice of a subscription comes to after its licence followed. */
function billedNext(answer: unknown, subscriptionId: string): string {
  const { rows } = BillingSchema.parse(answer);
  const row = rows.find((each) => each.subscriptionId === subscriptionId);
  if (row?.billed == null || row.billed !== row.bought)
    throw new Error(`The invoice does not follow: ${JSON.stringify(row)}`);
  return `Bought ${row.bought}, licence ${row.licence}: billed ${row.billed} next month.\n`;
}
