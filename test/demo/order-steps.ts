import { BillingSchema } from '../../shared/billing.ts';
import { OrderSchema } from '../../shared/orders.ts';
import { clientNamed, customerNamed } from '../support/shop.ts';
import { type DemoStep, say } from './step.ts';

/** A team of fourteen joins the twelve who are there. */
const seats = 26;
/** How Halo calls an internal note. */
const internalNote = 7;

/** One seat change, from the wish of a technician to the invoice that follows. */
export const orderSteps: readonly DemoStep[] = [
  {
    title: 'A team starts: seats are asked for from its ticket, approved, ordered and proven',
    why: 'Ordering is off until an admin switches it on. Here one person does both parts, which is a setting, too.',
    async run(companion, sandbox) {
      // Sherweb carries orders out some time after it took them in.
      sandbox.state.sherweb.settings.ordersTakeMs = 1_500;
      const subscription = customerNamed(sandbox.state, 'Litware Inc').subscriptions.find(({ productName }) =>
        productName.includes('E3'),
      );
      if (subscription === undefined) throw new Error('Litware Inc has no Microsoft 365 E3.');
      const { id } = subscription;
      const ticket = clientNamed(sandbox.state, 'Litware Inc').id * 10;
      await companion.show(['settings', 'set', 'ordersEnabled', 'true']);
      await companion.show(['settings', 'set', 'ordersApproverMayRequest', 'true']);
      await companion.show(['settings', 'set', 'ticketNoteOutcome', String(internalNote)]);
      const why = ['--reason', 'a team starts', '--ticket', String(ticket)];
      const wish = ['orders', 'request', id, '--to', String(seats), ...why];
      const order = OrderSchema.parse(await companion.ask(wish));
      await companion.show(['orders', 'list']);
      await companion.show(['orders', 'approve', order.orderId]);
      const [note] = sandbox.state.halo.desk.actions(ticket);
      if (note === undefined) throw new Error('The ticket got no note.');
      say(`Note on ticket ${ticket}: ${note.note}\n`);
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
