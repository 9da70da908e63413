import { describe, expect, it } from 'vitest';
import { type ChargedCustomer, chargedPrices } from '../../../server/fees/charged-prices.ts';
import type { PayableCharge } from '../../../server/vendors/sherweb/api-types.ts';
import { subscription } from '../sync/builders.ts';

const owed = (tag: string, netPrice: number, change: Partial<PayableCharge> = {}): PayableCharge => ({
  sku: 'SKU-a',
  chargeType: 'Recurring',
  currency: 'USD',
  listPrice: netPrice,
  netPrice,
  tags: [{ name: 'CustomerName', value: tag }],
  ...change,
});
const contoso = (change: Partial<ChargedCustomer> = {}): ChargedCustomer => ({
  id: 's1',
  name: 'Contoso Ltd ',
  subscriptions: [subscription('a')],
  receivable: null,
  ...change,
});
const netOf = (charges: readonly PayableCharge[], customers = [contoso()]) =>
  chargedPrices(customers, charges).prices.map(({ net }) => net);

describe('what charges say of a subscription', () => {
  it('is found by the name or the id of its customer in a tag, its SKU and its currency', () => {
    expect(netOf([owed('Contoso Ltd', 15)])).toEqual([15]);
    expect(netOf([owed('s1', 15)])).toEqual([15]);
    expect(netOf([owed('Fabrikam', 15)])).toEqual([null]);
    expect(netOf([owed('s1', 15, { sku: 'SKU-b' })])).toEqual([null]);
    expect(netOf([owed('s1', 15, { currency: 'CAD' })])).toEqual([null]);
  });

  it('is nothing where set-up or usage is charged, or two prices stand for one product', () => {
    expect(netOf([owed('s1', 15, { chargeType: 'Setup' })])).toEqual([null]);
    expect(netOf([owed('s1', 15), owed('s1', 16)])).toEqual([null]);
    expect(netOf([owed('s1', 15), owed('s1', 15)])).toEqual([15]);
  });

  it('goes to neither of two customers of one name', () => {
    const both = [contoso(), contoso({ id: 's2', name: 'Contoso Ltd' })];
    expect(chargedPrices(both, [owed('Contoso Ltd', 15)])).toMatchObject({ unnamed: [{}] });
    expect(netOf([owed('Contoso Ltd', 15)], both)).toEqual([null, null]);
  });

  it('leaves out what has no fee, and counts charges that name nobody', () => {
    const free = contoso({ subscriptions: [subscription('a', { fees: null })] });
    expect(chargedPrices([free], [owed('s1', 15), owed('', 3, { tags: null })])).toEqual({
      prices: [],
      unnamed: [owed('', 3, { tags: null })],
    });
  });
});
