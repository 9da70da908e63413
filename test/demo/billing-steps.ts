import { money } from '../../server/commands/print/money.ts';
import { BillingSchema } from '../../shared/billing.ts';
import { customerNamed } from '../support/shop.ts';
import type { CompanionProcess } from './companion-process.ts';
import { setUpInvoices } from './set-up-invoices.ts';
import { type DemoStep, say } from './step.ts';

const billingOf = async (companion: CompanionProcess) =>
  BillingSchema.parse(await companion.ask(['billing', '--last-read']));

const rowOf = async (companion: CompanionProcess, product: RegExp, state: string) => {
  const { rows } = await billingOf(companion);
  const row = rows.find((each) => each.state === state && product.test(each.product));
  if (row === undefined) throw new Error(`The worklist has no ${state} row of ${product.source}.`);
  return row;
};

const dollars = (sum: number | null): string => money(sum ?? 0, 'USD');

/** From what Sherweb charges to what Halo bills: the end of the month. */
export const billingSteps: readonly DemoStep[] = [
  {
    title: 'The month is closed: what Sherweb charges beside what Halo bills',
    why: 'Somebody has set up the recurring invoices in Halo; three lines are not as they should be.',
    run: async (companion, sandbox) => {
      setUpInvoices(sandbox, { customer: 'Litware Inc', product: 'E3', price: 36 });
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
