import { z } from 'zod';
import { RenewalSchema } from '../../shared/renewals.ts';
import { type DemoStep, say } from './step.ts';

const weekMs = 7 * 86_400_000;

/** Windows that close and terms that end, before they do. */
export const renewalSteps: readonly DemoStep[] = [
  {
    title: 'What renews, ends or closes next',
    why: 'One window closes this week: after that the quantity is fixed for a year.',
    run: async (companion) => {
      await companion.show(['renewals', '--days', '60']);
      const renewals = z.array(RenewalSchema).parse(await companion.ask(['renewals']));
      const closing = renewals.filter(
        ({ windowClosesAt }) => windowClosesAt !== null && Date.parse(windowClosesAt) < Date.now() + weekMs,
      );
      if (closing.length === 0) throw new Error('No window closes this week.');
    },
  },
  {
    title: 'Somebody wants fewer seats from the renewal on',
    why: "Sherweb's API cannot set that: it reminds, and is green only when a read shows it.",
    run: async (companion, { state: { sherweb } }) => {
      const renewals = z.array(RenewalSchema).parse(await companion.ask(['renewals']));
      const next = renewals.find(
        ({ then, date, windowClosesAt }) => then === 'renews' && date && !windowClosesAt,
      );
      if (next === undefined) throw new Error('Nothing renews.');
      const { subscriptionId, seats } = next;
      const to = seats - 2;
      await companion.show(['renewals', 'intend', subscriptionId, '--to', String(to), '--why', 'two left']);
      const term = sherweb.subscription(subscriptionId)?.commitmentTerm;
      if (term?.renewalConfiguration == null) throw new Error('It does not renew.');
      term.renewalConfiguration.scheduledQuantity = to;
      say(`\n ~  In Sherweb's portal: ${next.product} renews at ${to} instead of ${seats}\n`);
      await companion.ask(['sync']);
      await companion.show(['renewals', '--days', '60']);
    },
  },
];
