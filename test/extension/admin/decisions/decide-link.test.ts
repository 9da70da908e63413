import { expect, it, vi } from 'vitest';
import { DecideLink } from '../../../../extension/admin/decisions/decide-link.tsx';
import { textOf } from '../../support/text-of.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

it.each([
  ['of one licence', 'sync.existingLicence', 'c1', 's1', '#customers?customer=c1', 'admin.change.byHand'],
  [
    'of a whole customer',
    'sync.nearMatch',
    'c1',
    null,
    '#customers?customer=c1',
    'admin.change.openCustomer',
  ],
  ['that only a setting answers', 'sync.topLevelNeeded', 'c1', null, '#schedule', 'admin.change.rules'],
] as const)(
  'a decision %s leads to where it alone is made',
  (_what, code, sherwebCustomerId, subscriptionId, href, words) => {
    const link = DecideLink({ about: { code, sherwebCustomerId, subscriptionId } });
    expect([link?.props.href, textOf(link)]).toEqual([href, words]);
  },
);
