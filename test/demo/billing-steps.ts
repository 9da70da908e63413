import { BillingSchema } from '../../shared/billing.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { clientNamed, customerNamed } from '../support/shop.ts';
import type { CompanionProcess } from './companion-process.ts';
import { type DemoStep, say } from './step.ts';

const licenceAt = ({ state }: Sandbox, customer: string, product: string) => {
  const found = state.halo
    .licences(clientNamed(state, customer).id)
    .find(({ name, is_active }) => is_active && name.includes(product));
  if (found === undefined) throw new Error(`The sandbox's Halo has no licence of ${product} at ${customer}.`);
  return found;
};

/**
 * Invoices as somebody set them up in Halo: a line follows every licence, but E3 at Litware was forgotten, Fabrikam's mail
 * security stands there twice, and one mailbox of Contoso's line, kept by hand, is missing.
 */
function setUpInvoices(sandbox: Sandbox): void {
  const { halo } = sandbox.state;
  halo.editLicence(licenceAt(sandbox, 'Litware Inc', 'E3').id, { price: 36 });
  const forgotten = licenceAt(sandbox, 'Litware Inc', 'E3').id;
  const double = licenceAt(sandbox, 'Fabrikam, Inc.', 'Email Security').id;
  const byHand = licenceAt(sandbox, 'Contoso Ltd', 'Exchange').id;
  const billed = new Set(
    halo
      .recurringInvoices()
      .flatMap(({ lines }) => lines.flatMap(({ quantity_subscriptions }) => quantity_subscriptions))
      .map(({ licence_id }) => licence_id),
  );
  for (const { id } of halo.clients()) {
    const lines = halo
      .licences(id)
      .filter((licence) => licence.is_active && !billed.has(licence.id))
      .filter((licence) => licence.id !== forgotten && licence.id !== byHand)
      .flatMap((licence) => {
        const line = { licenceId: licence.id, unitPrice: licence.id === double ? 2 : 12 };
        return licence.id === double ? [line, line] : [line];
      });
    if (lines.length > 0) halo.addRecurringInvoice(id, lines);
  }
}

const billingOf = async (companion: CompanionProcess) =>
  BillingSchema.parse(await companion.ask(['billing', '--last-read']));

const rowOf = async (companion: CompanionProcess, product: RegExp, state: string) => {
  const { rows } = await billingOf(companion);
  const row = rows.find((each) => each.state === state && product.test(each.product));
  if (row === undefined) throw new Error(`The worklist has no ${state} row of ${product.source}.`);
  return row;
};

const dollars = (sum: number | null): string =>
  `USD ${(sum ?? 0).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** From what Sherweb charges to what Halo bills: the end of the month. */
export const billingSteps: readonly DemoStep[] = [
  {
    title: 'The month is closed: what Sherweb charges beside what Halo bills',
    why: 'Somebody has set up the recurring invoices in Halo; three lines are not as they should be.',
    run: async (companion, sandbox) => {
      setUpInvoices(sandbox);
      // Suspended at Sherweb, so nothing was imported and nothing is to be billed.
      await companion.show(['mappings', 'exclude', customerNamed(sandbox.state, 'Tailspin Toys').id]);
      await companion.show(['billing']);
    },
  },
  {
    title: 'One difference is accepted, one is mended',
    why: 'A person says why the first may stay; the second gets the line in Halo that was forgotten.',
    run: async (companion, sandbox) => {
      const { totals } = await billingOf(companion);
      const mailbox = await rowOf(companion, /Exchange/, 'billedLess');
      await companion.show([
        'billing',
        'accept',
        mailbox.subscriptionId,
        '--reason',
        'one mailbox is our own',
      ]);
      const missing = await rowOf(companion, /E3/, 'notBilled');
      sandbox.state.halo.addRecurringInvoice(missing.haloClientId ?? 0, [
        { licenceId: missing.haloLicenceId ?? 0, unitPrice: 36 },
      ]);
      say(' +  In Halo, Litware Inc: a line that follows the licence of Microsoft 365 E3\n');
      await companion.show(['billing', '--last-read']);
      const [before] = totals;
      const lost = before?.notBilled ?? 0;
      say(
        `Unseen, it would have cost ${dollars(lost)} a month, ${dollars(lost * 12)} a year, and a customer would have paid ` +
          `${dollars(before?.billedMore ?? 0)} a month too much.\n`,
      );
    },
  },
];
