import { describe, expect, it } from 'vitest';
import { reachesOf, wishOf } from '../../../../extension/admin/left-out/wish.ts';

const about = {
  subscriptionId: 's-1',
  sherwebCustomerId: 'contoso',
  sku: 'BP-A',
  product: 'Business Premium',
  customer: 'Contoso Ltd',
};

describe('what is left out', () => {
  it('reaches as far as is known: without an SKU one subscription, without a subscription the SKU everywhere', () => {
    expect(reachesOf(about)).toEqual(['subscription', 'customerSku', 'sku']);
    expect(reachesOf({ ...about, sku: ' ' })).toEqual(['subscription']);
    expect(reachesOf({ ...about, subscriptionId: '' })).toEqual(['sku']);
  });

  it.each([
    ['leave', ['sync'], 'leave'],
    ['report', ['sync'], 'report'],
    ['billing', ['billing'], 'leave'],
    ['both', ['sync', 'billing'], 'leave'],
  ] as const)('%s asks for %j and %s', (effect, from, mode) => {
    expect(wishOf(about, 'customerSku', effect, ' a pool ')).toEqual({
      of: { kind: 'customerSku', sherwebCustomerId: 'contoso', sku: 'BP-A' },
      from,
      mode,
      reason: 'a pool',
    });
  });
});
