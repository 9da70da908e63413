import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBilling } from '../../../server/billing/compare/compare.ts';
import type { Subject } from '../../../server/billing/compare/subject.ts';
import type {
  InvoiceLine,
  RecurringInvoice,
} from '../../../server/vendors/halo/invoices/recurring-invoice.ts';

const today = '2026-11-29';

const history = fc.record({
  bought: fc.integer({ min: 0, max: 6 }),
  gone: fc.boolean(),
  lines: fc.array(
    fc.record({
      quantity: fc.integer({ min: 0, max: 6 }),
      free: fc.integer({ min: 0, max: 2 }),
      minimum: fc.integer({ min: 0, max: 4 }),
      inactive: fc.boolean(),
      disabled: fc.boolean(),
      tied: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const subjectOf = ({ bought, gone }: History): Subject => ({
  sherwebCustomerId: 'contoso',
  subscriptionId: 's',
  haloClientId: 101,
  licenceId: 501,
  licence: { id: 501, clientId: 101, name: 'E3', active: !gone, owned: { count: bought }, notes: '' },
  product: 'E3',
  sku: '',
  bought: gone ? 0 : bought,
  gone,
  byUse: false,
  cycle: 'monthly',
  termEndsOn: null,
  term: '',
  whyNot: null,
});

const invoicesOf = ({ lines }: History): RecurringInvoice[] =>
  lines.map(({ quantity, free, minimum, inactive, disabled, tied }, place) => {
    const tie = { licenceId: 501, free, minimum, byUse: false, linkedPrice: false, linkedCost: false };
    const line: InvoiceLine = {
      id: place,
      description: 'E3',
      itemId: null,
      itemCode: '',
      quantity,
      unitPrice: 10,
      inactive,
      oneTime: false,
      startsOn: null,
      endsOn: null,
      originalClientId: null,
      ties: tied ? [tie] : [],
    };
    return {
      id: -1 - place,
      clientId: 101,
      originalClientId: null,
      period: 'monthly',
      currency: 'USD',
      disabled,
      startsOn: null,
      endsOn: null,
      nextOn: null,
      lines: [line],
    };
  });

const chargingOf = ({ lines }: History) =>
  lines.filter(({ inactive, disabled, quantity }) => !inactive && !disabled && quantity > 0);

/** What the customer is charged beyond or below what it should be, reckoned without a look at the product's rules. */
const isWrong = (one: History): boolean => {
  const { bought, gone, lines } = one;
  const charging = chargingOf(one);
  if (gone) return charging.length > 0;
  const owed = (line: History['lines'][number]) =>
    line.tied ? Math.max(bought - line.free, line.minimum, 0) : bought;
  const [only] = charging;
  if (charging.length > 1) return true;
  if (only !== undefined) return only.quantity !== owed(only);
  const asleep = lines.filter(({ inactive, disabled, tied }) => tied && !inactive && !disabled);
  return asleep.length > 0 ? asleep.every((line) => owed(line) > 0) : bought > 0;
};

test('whatever was bought, cancelled, tied, switched off or kept by hand, no row is right that the model knows to be wrong', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const subject = subjectOf(one);
      const rows = await compareBilling(
        {
          subjects: [subject],
          invoices: invoicesOf(one),
          licences: subject.licence === undefined ? [] : [subject.licence],
          today,
        },
        () => undefined,
      );
      for (const { row } of rows) if (row.state === 'right') expect(isWrong(one)).toBe(false);
      if (one.gone && isWrong(one))
        expect(rows[0]?.row.state).toBe(chargingOf(one).length > 1 ? 'billedTwice' : 'cancelledButBilled');
    }),
    { numRuns: 2_000 },
  );
});
