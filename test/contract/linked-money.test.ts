import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../shared/sync-run.ts';
import type { NewInvoiceHead, NewInvoiceLine } from '../sandbox/halo/new-invoice.ts';
import { openShop } from '../support/billed.ts';
import { feeIsCost } from '../support/companion.ts';

type Follows = Pick<NewInvoiceLine, 'linkedPrice' | 'linkedCost'>;

/** E3 (12 seats, 22.5 each) is imported and billed by a line that follows its money; then Sherweb asks for 30. */
const withFollower = async (line: NewInvoiceLine = { linkedPrice: true }, head: NewInvoiceHead = {}) => {
  const companion = await openShop({ settings: feeIsCost });
  companion.tieAll('c-e3');
  companion.tie('c-e3', line, head);
  const before = companion.licence('c-e3').purchase_price;
  companion.state.sherweb.edit('c-e3', {
    fees: fees(Number(before) + 7.5),
  });
  return { ...companion, before };
};

/** A fee of so much a seat. */
const fees = (recurringFee: number) => ({ recurringFee, setupFee: 0, currency: 'Usd' as const });

const asked = ({ problems }: RunReport) => problems.filter(({ code }) => code === 'sync.linkedMoney');
const costOf = ({ licence }: Awaited<ReturnType<typeof withFollower>>) => licence('c-e3').purchase_price;

describe('a cost that invoice lines follow', () => {
  test.each<[string, Follows]>([
    ['price', { linkedPrice: true }],
    ['cost', { linkedCost: true }],
  ])(
    'is not written before the admin accepted it, with the lines and the sum it moves (%s)',
    async (_which, line) => {
      const companion = await withFollower(line);
      companion.state.sherweb.setQuantity('c-e3', 14);
      const preview = await companion.preview();
      expect(preview.changes).toMatchObject([
        { kind: 'updateSubscription', subscriptionId: 'c-e3', fields: { count: { from: 12, to: 14 } } },
      ]);
      expect(preview.changes[0]?.fields).not.toHaveProperty('purchase_price');

      const report = await companion.sync();
      expect([companion.licence('c-e3').count, costOf(companion)]).toEqual([14, companion.before]);
      const [question, ...more] = asked(report);
      expect(more).toEqual([]);
      expect(question).toMatchObject({
        severity: 'decision',
        sherwebCustomerId: 'contoso',
        values: { count: 1 },
        choices: [{ choice: 'accept' }, { choice: 'always' }, { choice: 'leave' }],
      });
      expect(question?.message).toContain('+USD 90.00 a month');
    },
  );

  test('is written once it was accepted; another change is asked about again', async () => {
    const companion = await withFollower();
    const decisionId = asked(await companion.sync())[0]?.decisionId ?? '';
    await companion.call('settleDecision', { params: { decisionId }, body: { choice: 'accept' } });
    expect(asked(await companion.sync())).toEqual([]);
    expect(costOf(companion)).toBe(Number(companion.before) + 7.5);
    companion.state.sherweb.edit('c-e3', { fees: fees(99) });
    expect(asked(await companion.sync())).toHaveLength(1);
    expect(costOf(companion)).toBe(Number(companion.before) + 7.5);
  });

  test('accepted from now on it is, until that is taken back', async () => {
    const companion = await withFollower();
    const decisionId = asked(await companion.sync())[0]?.decisionId ?? '';
    await companion.call('settleDecision', { params: { decisionId }, body: { choice: 'always' } });
    companion.state.sherweb.edit('c-e3', { fees: fees(99) });
    await companion.sync();
    expect(costOf(companion)).toBe(99);
    await companion.call('forgetSettlement', { params: { decisionId } });
    companion.state.sherweb.edit('c-e3', { fees: fees(100) });
    expect(asked(await companion.sync())).toHaveLength(1);
    expect(costOf(companion)).toBe(99);
  });

  test("counts where Halo's default is on, whatever the line says", async () => {
    const companion = await withFollower({});
    Object.assign(companion.state.halo.settings.control ?? {}, {
      default_use_linked_subscription_price: true,
    });
    expect(asked(await companion.sync())).toHaveLength(1);
    expect(costOf(companion)).toBe(companion.before);
  });

  test('does not count where neither is on, nor where the line is inactive', async () => {
    for (const line of [{}, { linkedPrice: true, inactive: true }]) {
      const companion = await withFollower(line);
      expect(asked(await companion.sync())).toEqual([]);
      expect(costOf(companion)).toBe(Number(companion.before) + 7.5);
    }
  });

  test('moves a twelfth a month on a yearly invoice, and an unknown sum where the period is unknown', async () => {
    const yearly = await withFollower({ linkedPrice: true }, { periodname: 'Yearly' });
    expect(asked(await yearly.sync())[0]?.message).toContain('+USD 7.50 a month');
    const odd = await withFollower({ linkedPrice: true }, { periodname: 'Each full moon' });
    expect(asked(await odd.sync())[0]?.message).toContain('1 amount that is not known');
  });

  test('is not written where invoices cannot be read: nobody knows what it moves, and that is said', async () => {
    const companion = await withFollower({});
    companion.state.halo.settings.agentScopes = [
      'read:customers',
      'edit:customers',
      'read:softwarelicensing',
      'edit:softwarelicensing',
    ];
    companion.state.sherweb.setQuantity('c-e3', 14);
    const report = await companion.sync();
    expect(report.problems).toMatchObject([
      { severity: 'notice', code: 'sync.linkedMoneyUnknown', values: { count: 1 } },
    ]);
    expect([companion.licence('c-e3').count, costOf(companion)]).toEqual([14, companion.before]);
    await companion.call('writeSettings', { body: { onLinkedMoney: 'write' } });
    await companion.sync();
    expect(costOf(companion)).toBe(Number(companion.before) + 7.5);
  });

  test('costs Halo requests only where money would be written', async () => {
    const companion = await withFollower();
    const invoices = () =>
      companion.state.requests.filter(({ path }) => /recurringinvoice/i.test(path)).length;
    await companion.sync();
    expect(invoices()).toBe(1);
    companion.state.sherweb.edit('c-e3', {
      fees: fees(Number(companion.before)),
    });
    companion.state.sherweb.setQuantity('c-e3', 15);
    await companion.sync();
    expect([invoices(), companion.licence('c-e3').count]).toEqual([1, 15]);
  });

  test('left alone by the setting, it is not asked about either', async () => {
    const companion = await withFollower();
    await companion.call('writeSettings', { body: { onLinkedMoney: 'leave' } });
    const { problems } = await companion.sync();
    expect(problems).toEqual([]);
    expect(costOf(companion)).toBe(companion.before);
  });
});
