import { describe, expect, test } from 'vitest';
import type { SandboxState } from '../../sandbox/state.ts';
import { type Case, examined, findsEach } from './examined.ts';

const status = (path: string, code: number) => (state: SandboxState) =>
  state.faults.add({ side: 'sherweb', match: { path }, effect: { kind: 'status', status: code } });
const wrongType = (field: string, value: unknown) => (state: SandboxState) =>
  state.faults.add({
    side: 'sherweb',
    times: Number.POSITIVE_INFINITY,
    match: { method: 'GET' },
    effect: { kind: 'wrongType', field, value },
  });
const hidePrices = ({ sherweb }: SandboxState) => {
  for (const { id } of sherweb.customers()) sherweb.hidePrices(id);
};

const cases: readonly Case[] = [
  [
    'no access to the Service Provider API',
    ({ sherweb }) => {
      sherweb.settings.serviceProviderAccess = false;
    },
    'sherwebNoAccess',
    'holds',
    'A token was given, then the customer list was refused (403)',
  ],
  [
    'no access to the Service Provider API',
    ({ sherweb }) => {
      sherweb.settings.serviceProviderAccess = false;
    },
    'sherwebItems',
    'unknown',
    'It was refused (403).',
  ],
  ['the token address has moved', status('/connect/token', 404), 'sherwebToken', 'differs', 'status 404'],
  ['reads stand elsewhere', status('/customers', 404), 'sherwebBase', 'differs', 'status 404'],
  [
    'quantities are texts',
    wrongType('quantity', '48'),
    'sherwebItems',
    'differs',
    'quantity of 2 subscriptions',
  ],
  [
    'items are called otherwise',
    wrongType('items', { rows: 1 }),
    'sherwebItems',
    'differs',
    'A list came as an object with items',
  ],
  [
    'prices are hidden',
    hidePrices,
    'sherwebPricing',
    'holds',
    '2 prices for 2 subscriptions: 0 lacking, 2 without fees.',
  ],
  ['prices are refused', status('/pricing', 403), 'sherwebPricing', 'holds', 'It was refused (403).'],
  [
    'dates are numbers',
    wrongType('purchaseDate', 1714521600000),
    'sherwebDates',
    'differs',
    'purchaseDate: a number',
  ],
  [
    'dates carry an offset',
    wrongType('purchaseDate', '2024-05-01T00:00:00-04:00'),
    'sherwebDates',
    'differs',
    'purchaseDate: ISO with an offset',
  ],
  [
    'another billing cycle',
    wrongType('billingCycle', 'Quarterly'),
    'sherwebWords',
    'differs',
    'Billing cycles: "Quarterly"',
  ],
  [
    'a customer that does not exist looks like an empty one',
    (state) =>
      state.faults.add({
        side: 'sherweb',
        match: { query: { customerId: '00000000-0000-0000-0000-000000000000' } },
        effect: { kind: 'html' },
      }),
    'sherwebErrors',
    'differs',
    'was answered with an empty body or no JSON',
  ],
];

describe('what differs at Sherweb', () => {
  findsEach(cases);

  test('prices that fail otherwise hold up that customer', async () => {
    const { finding } = await examined(status('/pricing', 500));
    expect(finding('sherwebPricing')).toMatchObject({
      result: 'differs',
      consequence: expect.stringContaining('nothing of that customer is written'),
    });
  });

  test('charges that are refused point at the integration in the Sherweb portal', async () => {
    const { finding } = await examined(status('/receivable-charges', 403));
    expect(finding('haloOnlyWriter')).toMatchObject({
      result: 'unknown',
      observed: expect.stringContaining('a PSA integration is switched on'),
    });
  });

  test('a wrong secret leaves the rest unasked', async () => {
    const { finding, report } = await examined((state) => {
      state.sherweb.credentials.clientSecret = 'changed';
    });
    expect(finding('sherwebToken').observed).toBe('The token address refused with 400 invalid_client.');
    expect(finding('sherwebItems').observed).toBe('Not asked: Sherweb gave no token.');
    expect(report.calls.sherweb).toBe(1);
  });
});
