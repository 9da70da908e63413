import type { SyncRun } from '../../shared/sync-run.ts';
import type { CompanionProcess } from '../demo/companion-process.ts';
import { setUpInvoices } from '../demo/set-up-invoices.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { ticketsOf } from '../sandbox/web/records.ts';
import { clientNamed, customerNamed } from '../support/shop.ts';

const settings = [
  ['onExistingLicence', 'adopt'],
  ['recurringFee', 'cost'],
  ['deactivateDeleted', 'true'],
  ['ordersEnabled', 'true'],
  ['ordersApproverMayRequest', 'true'],
  ['scheduleTimeZone', 'Europe/Paris'],
  ['scheduleEnabled', 'true'],
  ['ticketWords', 'starter'],
] as const;

const boughtBy = ({ state }: Sandbox, customer: string, product: string) => {
  const found = customerNamed(state, customer).subscriptions.find((each) =>
    each.productName.includes(product),
  );
  if (found === undefined) throw new Error(`${customer} has no ${product}`);
  return found;
};

/** What of a shop is shown by itself. */
export interface Shop {
  /** A preview that waits. */
  readonly runId: string;
  /** A run that changed licences, and the preview of taking it back. */
  readonly doneId: string;
  readonly undoId: string;
  /** A customer with licences. */
  readonly sherwebCustomerId: string;
  /** A ticket on which the card stands. */
  readonly ticketId: number;
}

/**
 * A shop in which every screen has something to show: invoices that differ, a line that may be tied, margins, decisions,
 * a wish for a renewal, orders in several states, something left out, ways by which people are told, what moved, a ticket
 * of starters, and two previews that wait.
 */
export async function setUpShop(companion: CompanionProcess, sandbox: Sandbox): Promise<Shop> {
  const { halo, sherweb } = sandbox.state;
  await companion.ask(['mappings', 'generate']);
  for (const [key, value] of settings) await companion.ask(['settings', 'set', key, value]);
  sherweb.settings.distributorAccess = true;
  for (const { id, fees } of sherweb.customers().flatMap(({ subscriptions }) => subscriptions))
    if (fees !== null) {
      const { recurringFee } = fees;
      sherweb.charge(id, {
        listPrice: recurringFee,
        netPrice: recurringFee * 0.8,
        retailPrice: recurringFee * 1.5,
      });
    }
  await companion.ask(['sync', '--subscriptions']);
  setUpInvoices(sandbox, { customer: 'Woodgrove Bank', product: 'Business Premium', price: 26.4 });
  halo.addRecurringInvoice(clientNamed(sandbox.state, 'Woodgrove Bank').id, [
    { description: 'Seats of the office suite', quantity: 58, unitPrice: 26.4 },
  ]);
  await proveTies(companion, sandbox);
  await companion.ask(['billing']);

  const standard = boughtBy(sandbox, 'Fabrikam, Inc.', 'Business Standard');
  const wish = ['renewals', 'intend', standard.id, '--to', String(standard.quantity - 5)];
  await companion.ask([...wish, '--why', 'Five people leave in December']);
  await takeOrders(companion, sandbox);
  sherweb.setQuantity(boughtBy(sandbox, 'Woodgrove Bank', 'Visio').id, 7);
  sherweb.cancel(boughtBy(sandbox, 'Fabrikam, Inc.', 'Visio').id);
  const { runId: doneId } = (await companion.ask(['sync', '--subscriptions'])) as SyncRun;
  await leaveOut(companion, sandbox);
  await tellPeople(companion);
  const [ticket] = ticketsOf(clientNamed(sandbox.state, 'Contoso Ltd'), new Date());
  if (ticket === undefined) throw new Error('There is no ticket.');
  halo.desk.edit(ticket.id, { summary: 'Two starters on Monday' });

  const premium = boughtBy(sandbox, 'Contoso Ltd', 'Business Premium');
  sherweb.setQuantity(premium.id, premium.quantity * 3);
  sherweb.cancel(boughtBy(sandbox, 'Contoso Ltd', 'Teams').id);
  const { runId } = (await companion.ask(['sync', '--preview', '--customers', '--subscriptions'])) as SyncRun;
  const undo = (await companion.ask(['undo', doneId, '--preview'])) as SyncRun;
  return {
    runId,
    doneId,
    undoId: undo.runId,
    sherwebCustomerId: customerNamed(sandbox.state, 'Contoso Ltd').id,
    ticketId: ticket.id,
  };
}

/** One subscription left out of sync, and one product at a customer of which differences are only reported. */
async function leaveOut(companion: CompanionProcess, sandbox: Sandbox): Promise<void> {
  const visio = boughtBy(sandbox, 'Woodgrove Bank', 'Visio');
  await companion.ask(['left-out', 'add', '--subscription', visio.id, '--reason', 'Ends in spring']);
  const customer = customerNamed(sandbox.state, 'Fabrikam, Inc.').id;
  const { sku } = boughtBy(sandbox, 'Fabrikam, Inc.', 'Email Security');
  const only = ['left-out', 'add', '--sku', sku, '--customer', customer, '--report'];
  await companion.ask([...only, '--reason', 'Counted by hand']);
}

/** A webhook that nobody answers, a mail server, and tickets in Halo. */
async function tellPeople(companion: CompanionProcess): Promise<void> {
  const add = (...words: string[]) => companion.ask(['notifications', 'add', ...words]);
  await add('webhook', 'https://hooks.invalid/sherweb', '--name', 'Our own hook');
  const mail = ['email', 'billing@example.com', '--name', 'Billing', '--from', 'sherweb@example.com'];
  await add(...mail, '--host', 'mail.invalid', '--wants', 'billedWrong', 'windowClosing', 'priceChange');
  await add('ticket', '--name', 'Service desk', '--type', '1', '--halo-client', '101');
}

/** A write check on a customer for trials, after which lines may be tied from here. */
async function proveTies(companion: CompanionProcess, { state: { halo } }: Sandbox): Promise<void> {
  const { id } = halo.addClient({ name: 'A customer for trials' });
  halo.addRecurringInvoice(id, [{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }]);
  await companion.ask(['doctor', '--write-check', String(id)]);
}

/** One order that is through, one that was rejected, two that wait. */
async function takeOrders(companion: CompanionProcess, sandbox: Sandbox): Promise<void> {
  const ask = async (customer: string, product: string, more: number, reason: string, ticket: number) => {
    const { id, quantity } = boughtBy(sandbox, customer, product);
    const wish = ['orders', 'request', id, '--to', String(quantity + more), '--reason', reason];
    return ((await companion.ask([...wish, '--ticket', String(ticket)])) as { orderId: string }).orderId;
  };
  const through = await ask('Fabrikam, Inc.', 'Business Standard', 2, 'Two people start', 2101);
  await companion.ask(['orders', 'approve', through]);
  const rejected = await ask('Woodgrove Bank', 'Defender', 40, 'The new branch', 2102);
  await companion.ask(['orders', 'reject', rejected]);
  await ask('Woodgrove Bank', 'Business Premium', 3, 'Three people start on Monday', 2103);
  await ask('Contoso Ltd', 'Exchange', -2, 'Two mailboxes less', 2104);
}
