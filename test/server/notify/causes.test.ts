import { describe, expect, test } from 'vitest';
import { note } from '../../../server/messages/note.ts';
import { causesOf } from '../../../server/notify/decide/causes.ts';
import type { WholeTruth } from '../../../server/notify/decide/truth.ts';
import type { BillingRow } from '../../../shared/billing.ts';
import { type Wants, WantsSchema } from '../../../shared/notifications.ts';
import { listedRenewal } from '../../support/listed-renewal.ts';
import { runSummary } from '../../support/runs.ts';
import { billedLess, orderIn, truthOf } from '../../support/truth.ts';

/** What is told of a truth: each cause with its urgency, its sentence, and those of its items. */
const told = (given: Partial<WholeTruth>, wants: Partial<Wants> = {}) =>
  causesOf({ isWhole: true, ...truthOf(given) }, { ...WantsSchema.parse({}), ...wants }).map(
    ({ key, urgency, say, items }) => ({
      key,
      urgency,
      said: say(items).message,
      items: items.flatMap(({ said }) => said?.message ?? []),
    }),
  );

const row = (given: Partial<BillingRow>): BillingRow => ({ ...billedLess, ...given });
const billing = (rows: BillingRow[], over: Partial<NonNullable<WholeTruth['billing']>> = {}) => ({
  billing: {
    comparedAt: '2027-03-02T06:10:00.000Z',
    rows,
    strangers: [],
    names: { 101: 'Contoso Ltd' },
    ...over,
  },
});
const failing = (said: ReturnType<typeof note>) => ({
  runs: [runSummary({ status: 'failed' })],
  lastError: { ...said, at: '2027-03-02T06:01:00.000Z', runId: 'run-1' },
});

describe('when nothing is wrong', () => {
  test('nobody is told anything', () => {
    expect(told({})).toEqual([]);
    expect(told(billing([row({ state: 'right' }), row({ state: 'accepted' })]))).toEqual([]);
  });
});

describe('a sync', () => {
  test('that failed is told with its reason, whoever is to blame', () => {
    const said = note('sherweb.notConfigured', { side: 'Sherweb', count: 1, missing: [] });
    expect(told(failing(said)).map(({ key }) => key)).toEqual(['credentials:sherweb']);
    const other = note('sync.planMoved', { planId: 'plan-1' });
    expect(told(failing(other))).toMatchObject([{ key: 'syncFailed', urgency: 'now', said: other.message }]);
  });

  test.each([
    note('sherweb.wrongSubscriptionKey'),
    note('sherweb.noAccess'),
    note('halo.wrongCredentials'),
    note('halo.missingScope'),
  ])('that is refused as $code tells of credentials', (said) => {
    const [side] = said.code.split('.');
    expect(told(failing(said))).toMatchObject([{ key: `credentials:${side}`, urgency: 'now' }]);
  });

  test('that is late since it fails is no second message', () => {
    const said = note('sync.planMoved', { planId: 'plan-1' });
    expect(told({ ...failing(said), lateHours: 26 }).map(({ key }) => key)).toEqual(['syncFailed']);
    expect(told({ lateHours: 26 }).map(({ key }) => key)).toEqual(['syncLate']);
  });

  test('by another account than before waits for a person, at once', () => {
    const question = {
      side: 'halo',
      known: { id: 'a', name: 'a.halopsa.com' },
      found: { id: 'b', name: 'b.halopsa.com' },
      at: '2027-03-02T06:00:00.000Z',
    } as const;
    expect(told({ question })).toMatchObject([{ key: 'otherAccount', urgency: 'now' }]);
  });
});

describe('a plan that is held', () => {
  test('is told at once, with why it waits, in the language of whoever is told', () => {
    const hold = note('tooManyDeactivations', {
      count: 30,
      active: 100,
      percent: 30,
      most: 25,
      mostPercent: 20,
    });
    const plan = { planId: 'plan-1', madeAt: '2027-03-01T06:00:00.000Z', changeCount: 30, holds: [hold] };
    const [cause] = told({ heldPlans: [plan] });
    expect(cause).toMatchObject({ key: 'planHeld', urgency: 'now', said: '1 plan waits for a person.' });
    expect(cause?.items).toEqual([`plan-1: ${hold.message}`]);
    expect(told({ heldPlans: [{ ...plan, holds: [] }] })[0]?.items).toEqual([
      'plan-1: 30 changes wait since 1 Mar 2027.',
    ]);
  });
});

describe('orders', () => {
  test('that wait or failed cannot wait; those that were confirmed can, and are over after a week', () => {
    const orders = [
      orderIn('asked'),
      orderIn('failed', '2027-03-01T11:00:00.000Z'),
      orderIn('unknown', '2027-02-01T11:00:00.000Z'),
      orderIn('confirmed', '2027-03-01T12:00:00.000Z'),
      orderIn('rejected', '2027-03-01T12:00:00.000Z'),
    ];
    expect(told({ orders })).toEqual([
      {
        key: 'orders:waiting',
        urgency: 'now',
        said: '1 order waits to be approved.',
        items: ['Contoso Ltd: "Microsoft 365 E3" from 12 to 15 seats'],
      },
      expect.objectContaining({ key: 'orders:failed', urgency: 'now', items: [expect.any(String)] }),
      expect.objectContaining({ key: 'orders:confirmed', urgency: 'digest' }),
    ]);
  });
});

describe('customers', () => {
  test('without a mapping are told by name, but for those left out and those that a decision is about', () => {
    const sherweb = ['litware', 'proseware', 'tailspin'].map((id) => ({ id, displayName: `${id} Ltd` }));
    const customers = {
      sherweb,
      excluded: new Set(['proseware']),
      clientOf: new Map<string, number>(),
      readAt: null,
    };
    const decision = {
      ...note('sync.planMoved', { planId: 'x' }),
      decisionId: 'd-1',
      sherwebCustomerId: 'tailspin',
      haloClientId: null,
      subscriptionId: null,
      haloLicenceId: null,
      choices: [],
      openedAt: '2027-03-01T06:00:00.000Z',
      runId: 'run-1',
    };
    expect(told({ customers, decisions: [decision] })).toMatchObject([
      { key: 'decisions', urgency: 'digest', said: '1 decision waits for a person.' },
      { key: 'unmapped', items: ['litware Ltd'] },
    ]);
  });

  test('that bear one name are told as long as one of them is not mapped', () => {
    const sherweb = ['a', 'b'].map((id) => ({ id, displayName: 'Contoso Ltd' }));
    const customers = { sherweb, excluded: new Set<string>(), clientOf: new Map([['a', 101]]), readAt: null };
    expect(told({ customers }).map(({ key }) => key)).toEqual(['unmapped', 'doubled']);
    const both = new Map([...customers.clientOf, ['b', 102] as const]);
    expect(told({ customers: { ...customers, clientOf: both } })).toEqual([]);
  });
});

describe('money', () => {
  test('is told with what is at stake by currency, most first, from an amount on; what is not known always', () => {
    const rows = [
      row({}),
      row({
        subscriptionId: 's-2',
        atStakePerMonth: 4343.8,
        currency: 'CAD',
        state: 'notBilled',
        billed: null,
      }),
      row({ subscriptionId: 's-3', atStakePerMonth: 5 }),
      row({ subscriptionId: 's-4', atStakePerMonth: null }),
    ];
    const [cause] = told(billing(rows), { moneyFrom: 10 });
    expect(cause).toEqual({
      key: 'billedWrong',
      urgency: 'digest',
      said: '3 subscriptions are not billed as they were bought: CAD 4,343.80, USD 45.00 a month at stake.',
      items: [
        'Contoso Ltd: "Microsoft 365 E3" not billed (bought 12, billed –), CAD 4,343.80 a month',
        'Contoso Ltd: "Microsoft 365 E3" billed less (bought 12, billed 10), USD 45.00 a month',
        'Contoso Ltd: "Microsoft 365 E3" billed less (bought 12, billed 10)',
      ],
    });
  });

  test('of another price is one thing a product, however many buy it', () => {
    const moved = ['contoso', 'fabrikam'].map((sherwebCustomerId) => ({
      at: '2027-03-01T06:00:00.000Z',
      sherwebCustomerId,
      subscriptionId: `s-${sherwebCustomerId}`,
      product: 'Microsoft 365 E3',
      sku: 'E3',
      byUse: false,
      kind: 'price' as const,
      from: 22.5,
      to: 23.1,
      by: 'sherweb' as const,
    }));
    expect(told({ moved })).toMatchObject([
      { key: 'priceChange', items: ['"Microsoft 365 E3": 22.50 before, 23.10 now, at 2 customers'] },
    ]);
  });
});

describe('a second writer', () => {
  test('is told by the licences it keeps, and by the values it changes back', () => {
    const strangers = [{ haloLicenceId: 4000, haloClientId: 101, name: 'Microsoft 365 E3', count: 12 }];
    const changedBack = [
      {
        haloLicenceId: 5000,
        haloClientId: 101,
        customerName: 'Contoso Ltd',
        product: 'Microsoft 365 E3',
        field: 'count' as const,
        wrote: 12,
        found: 10,
        nights: 2,
      },
    ];
    expect(told({ ...billing([], { strangers }), changedBack })).toMatchObject([
      { key: 'secondWriter:licences', items: ['Contoso Ltd: "Microsoft 365 E3" (4000)'] },
      { key: 'secondWriter:values', items: ['Contoso Ltd: "Microsoft 365 E3": 12 written, 10 found'] },
    ]);
  });
});

describe('a commitment', () => {
  const soon = { date: '2027-03-10' };
  test.each([
    [
      { windowClosesAt: '2027-03-09T00:00:00.000Z', floorNow: 10 },
      'may go down to 10 until 9 Mar 2027, 00:00 UTC only',
    ],
    [{ ...soon, then: 'ends' as const, renewsAt: null }, 'ends on 10 Mar 2027 and does not renew'],
    [soon, 'renews on 10 Mar 2027 at 15 seats'],
  ])('that closes soon is told: %j', (over, sentence) => {
    const [cause] = told({ renewals: [listedRenewal(over)] });
    expect(cause).toMatchObject({ key: 'windowClosing', urgency: 'digest' });
    expect(cause?.items).toEqual([expect.stringContaining(sentence)]);
  });

  test('that closes later, cannot go down, or is as somebody wants it is not', () => {
    const wanted = {
      want: 'asIs',
      to: null,
      why: 'fine',
      until: null,
      at: '',
      by: 'Ada',
      state: 'set',
      note: null,
    } as const;
    const renewals = [
      listedRenewal(),
      listedRenewal({ windowClosesAt: '2027-03-09T00:00:00.000Z', floorNow: 15 }),
      listedRenewal({ ...soon, intention: wanted }),
    ];
    expect(told({ renewals })).toEqual([]);
    expect(told({ renewals: [listedRenewal()] }, { daysAhead: 30 })).toHaveLength(1);
  });
});

describe('trouble with our own files', () => {
  test('is told at once: a backup that could not be kept, and what was found damaged at the start', () => {
    const said = note('store.notSynced', { path: '/data' });
    expect(told({ storage: { now: [said], atStart: [said] } })).toMatchObject([
      { key: 'storage', urgency: 'now', items: [said.message] },
      { key: 'storage:atStart', urgency: 'now' },
    ]);
  });
});
