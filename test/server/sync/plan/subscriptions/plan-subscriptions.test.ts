import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../../server/sync/plan/model/customer-plan.ts';
import { planSubscriptions } from '../../../../../server/sync/plan/subscriptions/plan-subscriptions.ts';
import { assumptions } from '../../../../../server/vendors/assumptions/all.ts';
import type { OwnedFields } from '../../../../../server/vendors/halo/licence.ts';
import type { Settings } from '../../../../../shared/settings.ts';
import type { Subscription } from '../../../../../shared/subscription.ts';
import {
  codesOf,
  failedRead,
  inShort,
  licenceOf,
  linkOf,
  markOf,
  noPause,
  read,
  subscription,
  subscriptionInput,
  target,
} from '../../builders.ts';

const a = subscription('a');
const b = subscription('b');
const ofSecond = (id: string, change: Partial<Subscription> = {}) =>
  subscription(id, { sherwebCustomerId: 's2', ...change });
const second = target({ sherwebCustomerId: 's2', name: 'Contoso UK' });
const on = { deactivateDeleted: true };

interface Row {
  readonly situation: string;
  readonly given: Parameters<typeof subscriptionInput>[0];
  readonly changes?: readonly string[];
  readonly problems?: readonly string[];
  readonly unchanged?: number;
}

const steady: Row[] = [
  {
    situation: 'a licence in step: unchanged',
    given: { reads: { s1: read(a) }, licences: [licenceOf(a, 100)], links: [linkOf(a, 100)] },
    unchanged: 1,
  },
  {
    situation: 'a licence renamed and repriced by people: unchanged',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { name: 'Our name for it', notes: 'Our notes' })],
      links: [linkOf(a, 100)],
    },
    unchanged: 1,
  },
  {
    situation: 'a subscription without licence: created',
    given: { reads: { s1: read(a) } },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'a customer that is yet to be created: its subscriptions are created with it',
    given: { reads: { s1: read(a) }, targets: [target({ haloClientId: null })] },
    changes: ['createSubscription s1 - a -'],
  },
  {
    situation: 'a linked licence that a person deleted from Halo: a decision',
    given: { reads: { s1: read(a) }, links: [linkOf(a, 100)] },
    problems: ['sync.licenceDeleted'],
  },
  {
    situation: 'a linked licence that a person deleted from Halo, and the settings say so: created again',
    given: {
      reads: { s1: read(a) },
      links: [linkOf(a, 100)],
      settings: { onLicenceDeleted: 'create' },
    },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'a linked licence that could not be looked up: not created again',
    given: { reads: { s1: read(a) }, links: [linkOf(a, 100)], unverified: [100] },
    problems: ['sync.licenceUnverified'],
  },
  {
    situation: 'a lost link found by the mark: linked again, nothing else',
    given: { reads: { s1: read(a) }, licences: [licenceOf(a, 100, { notes: markOf(a) })] },
    changes: ['linkSubscription s1 10 a 100'],
    unchanged: 1,
  },
  {
    situation: 'a lost link found by the mark, and another quantity: linked again and updated',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { notes: markOf(a), owned: { count: 3 } })],
    },
    changes: ['linkSubscription s1 10 a 100', 'updateSubscription s1 10 a 100'],
  },
  {
    situation: 'two licences with its mark: a decision, nothing created or changed',
    given: {
      reads: { s1: read(a) },
      licences: [
        licenceOf(a, 100, { notes: markOf(a), owned: { count: 3 } }),
        licenceOf(a, 101, { notes: markOf(a) }),
      ],
    },
    problems: ['sync.markedTwice'],
  },
  {
    situation:
      'two licences with its mark, one of them at another customer: the one here is its own, the other a copy',
    given: {
      reads: { s1: read(a) },
      licences: [
        licenceOf(a, 100, { notes: markOf(a) }),
        licenceOf(a, 101, { notes: markOf(a), clientId: 20 }),
      ],
    },
    changes: ['linkSubscription s1 10 a 100'],
    problems: ['sync.licenceCopied'],
    unchanged: 1,
  },
  {
    situation:
      'another active licence with its mark besides the linked one: said, and the linked one is kept in step',
    given: {
      reads: { s1: read({ ...a, quantity: 4 }) },
      licences: [licenceOf(a, 100), licenceOf(a, 101, { notes: markOf(a) })],
      links: [linkOf(a, 100)],
    },
    changes: ['updateSubscription s1 10 a 100'],
    problems: ['sync.licenceCopied'],
  },
  {
    situation: 'another licence with its mark that is inactive: nothing to say',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100), licenceOf(a, 101, { notes: markOf(a), owned: { is_active: false } })],
      links: [linkOf(a, 100)],
    },
    unchanged: 1,
  },
  {
    situation: 'two subscriptions linked to one licence: both left alone',
    given: {
      reads: { s1: read(a, { ...b, quantity: 4 }) },
      licences: [licenceOf(a, 100)],
      links: [linkOf(a, 100), linkOf(b, 100)],
    },
    problems: ['sync.linkedTwice', 'sync.linkedTwice'],
  },
  {
    situation: 'a copy of the licence with its mark: left alone, and a person is told',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100), licenceOf(a, 101, { notes: markOf(a), owned: { count: 1 } })],
      links: [linkOf(a, 100)],
    },
    problems: ['sync.licenceCopied'],
    unchanged: 1,
  },
  {
    situation: 'a licence that a person made inactive, of a subscription that is there: a decision',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { owned: { is_active: false, count: 1 } })],
      links: [linkOf(a, 100)],
    },
    problems: ['sync.madeInactive'],
  },
  {
    situation: 'a licence that we made inactive, of a subscription that is there again: reactivated',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { owned: { is_active: false } })],
      links: [{ ...linkOf(a, 100), deactivated: true }],
    },
    changes: ['reactivateSubscription s1 10 a 100'],
  },
  {
    situation: 'Halo does not show the count: failed, nothing else of it compared',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { owned: { billing_cycle: 'Yearly' } })].map((licence) => {
        const { count: _hidden, ...owned } = licence.owned;
        return { ...licence, owned };
      }),
      links: [linkOf(a, 100)],
    },
    problems: ['sync.countHidden'],
  },
  {
    situation: 'the licence stands at another customer and is active: a decision, no second one',
    given: {
      reads: { s1: read({ ...a, quantity: 1 }) },
      licences: [licenceOf(a, 100, { clientId: 77 })],
      links: [linkOf(a, 100)],
    },
    problems: ['sync.licenceAtOtherCustomer'],
  },
  {
    situation: 'the licence stands at another customer and is inactive: a new one is created',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { clientId: 77, owned: { is_active: false } })],
      links: [linkOf(a, 100)],
    },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'one subscription under two customers: both left alone, nothing deactivated',
    given: {
      settings: on,
      targets: [target(), second],
      reads: { s1: read(a, b), s2: read(ofSecond('a')) },
      licences: [licenceOf(a, 100, { owned: { count: 1 } }), licenceOf(b, 101)],
      links: [linkOf(a, 100), linkOf(b, 101)],
    },
    problems: ['sync.underTwoCustomers', 'sync.underTwoCustomers'],
    unchanged: 1,
  },
  {
    situation: 'a suspended customer: its licences stay as they are, and somebody is told',
    given: {
      targets: [target({ suspended: true })],
      reads: { s1: read(a) },
      licences: [licenceOf(a, 100, { owned: { count: 1 } })],
      links: [linkOf(a, 100)],
    },
    changes: [],
    problems: ['sync.suspended'],
    unchanged: 1,
  },
  {
    situation:
      'a subscription that moved to another Sherweb customer of the same Halo customer: its link follows',
    given: {
      settings: on,
      targets: [target(), second],
      reads: { s1: read(), s2: read(ofSecond('a')) },
      licences: [licenceOf(a, 100)],
      links: [linkOf(a, 100)],
    },
    changes: ['linkSubscription s2 10 a 100'],
    unchanged: 1,
  },
  {
    situation:
      'a link to a licence that stands at another customer and bears the mark of a subscription of that one: it is that one’s',
    given: {
      targets: [target(), target({ sherwebCustomerId: 's2', name: 'Fabrikam', haloClientId: 20 })],
      reads: { s1: read(a), s2: read(ofSecond('d')) },
      licences: [licenceOf(ofSecond('d'), 105, { clientId: 20, notes: markOf(ofSecond('d')) })],
      links: [linkOf(a, 105)],
    },
    changes: ['createSubscription s1 10 a -', 'linkSubscription s2 20 d 105'],
    unchanged: 1,
  },
  {
    situation:
      'a lost link whose licence is inactive elsewhere, while a licence alike lost its own: one continues the other, asked',
    given: {
      reads: { s1: read(a) },
      licences: [
        licenceOf(a, 101, { clientId: 77, notes: markOf(a), owned: { is_active: false } }),
        licenceOf(a, 105),
      ],
      links: [linkOf({ ...a, id: 'gone' }, 105)],
    },
    problems: ['sync.replaced'],
  },
];

const foreign = licenceOf(a, 900, { name: 'Something else', owned: { count: 7 } });
const existing: Row[] = [
  {
    situation: 'a licence of the same SKU that we did not make: held',
    given: { reads: { s1: read(a) }, licences: [foreign] },
    problems: ['sync.existingLicence'],
  },
  {
    situation: 'the same SKU in other case and spacing: held',
    given: { reads: { s1: read({ ...a, sku: ' sku-A ' }) }, licences: [foreign] },
    problems: ['sync.existingLicence'],
  },
  {
    situation: 'a licence of the same name without SKU: held',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 900, { name: 'PRODUCT a', owned: { product_sku: '' } })],
    },
    problems: ['sync.existingLicence'],
  },
  {
    situation: 'no SKU on both sides is not the same SKU',
    given: {
      reads: { s1: read({ ...a, sku: '' }) },
      licences: [licenceOf(b, 900, { owned: { product_sku: '' } })],
    },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'an inactive one does not count: created',
    given: {
      reads: { s1: read(a) },
      licences: [licenceOf(a, 900, { owned: { is_active: false } })],
    },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'one at another Halo customer does not count: created',
    given: { reads: { s1: read(a) }, licences: [{ ...foreign, clientId: 77 }] },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'one that belongs to nobody does not count for a customer yet to be created',
    given: {
      targets: [target({ haloClientId: null })],
      reads: { s1: read(a) },
      licences: [{ ...foreign, clientId: null }],
    },
    changes: ['createSubscription s1 - a -'],
  },
  {
    situation: 'one of ours of another subscription does not count: created beside it, with a word',
    given: {
      reads: { s1: read(a, { ...b, sku: a.sku }) },
      licences: [licenceOf({ ...b, sku: a.sku }, 101)],
      links: [linkOf(b, 101)],
    },
    changes: ['createSubscription s1 10 a -'],
    problems: ['sync.besideAnother'],
    unchanged: 1,
  },
  {
    situation: 'create: another one is made beside it',
    given: { settings: { onExistingLicence: 'create' }, reads: { s1: read(a) }, licences: [foreign] },
    changes: ['createSubscription s1 10 a -'],
  },
  {
    situation: 'adopt: linked and brought into step',
    given: { settings: { onExistingLicence: 'adopt' }, reads: { s1: read(a) }, licences: [foreign] },
    changes: ['linkSubscription s1 10 a 900', 'updateSubscription s1 10 a 900'],
  },
  {
    situation: 'adopt: already in step, so only linked',
    given: {
      settings: { onExistingLicence: 'adopt' },
      reads: { s1: read(a) },
      licences: [licenceOf(a, 900)],
    },
    changes: ['linkSubscription s1 10 a 900'],
  },
  {
    situation: 'adopt: two licences that fit equally well are held',
    given: {
      settings: { onExistingLicence: 'adopt' },
      reads: { s1: read(a) },
      licences: [foreign, { ...foreign, id: 901 }],
    },
    problems: ['sync.existingLicence'],
  },
  {
    situation: 'adopt: of two licences the one that has the quantity is linked',
    given: {
      settings: { onExistingLicence: 'adopt' },
      reads: { s1: read(a) },
      licences: [foreign, licenceOf(a, 901, { name: foreign.name })],
    },
    changes: ['linkSubscription s1 10 a 901'],
    unchanged: 0,
  },
  {
    situation: 'adopt: two subscriptions and one licence are held',
    given: {
      settings: { onExistingLicence: 'adopt' },
      reads: { s1: read(a, { ...b, sku: a.sku }) },
      licences: [foreign],
    },
    problems: ['sync.existingLicence', 'sync.existingLicence'],
  },
  {
    situation: 'adopt: two Sherweb customers of one Halo customer and one licence are held',
    given: {
      settings: { onExistingLicence: 'adopt' },
      targets: [target(), second],
      reads: { s1: read(a), s2: read(ofSecond('b', { sku: a.sku })) },
      licences: [foreign],
    },
    problems: ['sync.existingLicence', 'sync.existingLicence'],
  },
];

const orphan = licenceOf(b, 101);
const gone: Row[] = [
  {
    situation: 'gone from a good read, and it is switched on: deactivated',
    given: { settings: on, reads: { s1: read() }, licences: [orphan], links: [linkOf(b, 101)] },
    changes: ['deactivateSubscription s1 10 b 101'],
  },
  {
    situation: 'gone, its link lost but its mark found: deactivated',
    given: { settings: on, reads: { s1: read() }, licences: [{ ...orphan, notes: markOf(b) }] },
    changes: ['deactivateSubscription s1 10 b 101'],
  },
  {
    situation: 'gone, and it is switched off: only said',
    given: { reads: { s1: read() }, licences: [orphan], links: [linkOf(b, 101)] },
    problems: ['sync.goneAndLeft'],
  },
  {
    situation: 'gone and already inactive: nothing to do or say',
    given: {
      settings: on,
      reads: { s1: read() },
      licences: [licenceOf(b, 101, { owned: { is_active: false } })],
      links: [linkOf(b, 101)],
    },
  },
  {
    situation: 'the read failed: nothing is gone',
    given: { settings: on, reads: { s1: failedRead }, licences: [orphan], links: [linkOf(b, 101)] },
    problems: ['sherweb.serverError'],
  },
  {
    situation: 'the customer was not read at all: nothing is gone',
    given: { settings: on, reads: {}, licences: [orphan], links: [linkOf(b, 101)] },
  },
  {
    situation: 'the customer is suspended: a decision, left active',
    given: {
      settings: on,
      targets: [target({ suspended: true })],
      reads: { s1: read() },
      licences: [orphan],
      links: [linkOf(b, 101)],
    },
    problems: ['sync.goneWhileSuspended'],
  },
  {
    situation: 'its customer is no longer mapped: left alone',
    given: {
      settings: on,
      targets: [second],
      reads: { s1: read(), s2: read() },
      licences: [orphan],
      links: [linkOf(b, 101)],
    },
  },
  {
    situation: 'a copy of its licence is asked about, and only the licence deactivated',
    given: {
      settings: on,
      reads: { s1: read() },
      licences: [orphan, licenceOf(b, 102, { notes: markOf(b) })],
      links: [linkOf(b, 101)],
    },
    changes: ['deactivateSubscription s1 10 b 101'],
    problems: ['sync.goneCopied'],
  },
  {
    situation: 'the read failed: of a copy nothing is said either',
    given: {
      settings: on,
      reads: { s1: failedRead },
      licences: [orphan, licenceOf(b, 102, { notes: markOf(b) })],
      links: [linkOf(b, 101)],
    },
    problems: ['sherweb.serverError'],
  },
  {
    situation: 'the licence stands at another customer than the mapping says: a decision',
    given: {
      settings: on,
      reads: { s1: read() },
      licences: [{ ...orphan, clientId: 77 }],
      links: [linkOf(b, 101)],
    },
    problems: ['sync.goneElsewhere'],
  },
  {
    situation: 'a failed read of one customer keeps those of the same Halo customer from being seen as gone',
    given: {
      settings: on,
      targets: [target(), second],
      reads: { s1: failedRead, s2: read() },
      licences: [licenceOf(a, 100), licenceOf(ofSecond('b'), 101)],
      links: [linkOf(a, 100), linkOf(ofSecond('b'), 101)],
    },
    problems: ['sherweb.serverError', 'sync.goneUnsure'],
  },
  {
    situation:
      'a failed read of one customer does not keep those of another Halo customer from being seen as gone',
    given: {
      settings: on,
      targets: [target(), { ...second, haloClientId: 20 }],
      reads: { s1: failedRead, s2: read() },
      licences: [licenceOf(a, 100), licenceOf(ofSecond('b'), 101, { clientId: 20 })],
      links: [linkOf(a, 100), linkOf(ofSecond('b'), 101)],
    },
    changes: ['deactivateSubscription s2 20 b 101'],
    problems: ['sherweb.serverError'],
  },
  {
    situation: 'a foreign licence is never deactivated',
    given: { settings: on, reads: { s1: read() }, licences: [licenceOf(b, 101)] },
  },
];

const planOf = (given: Parameters<typeof subscriptionInput>[0]) =>
  planSubscriptions(subscriptionInput(given), noPause);

describe.each([
  ['planning subscriptions', steady],
  ['a licence that somebody else made', existing],
  ['a subscription that is gone', gone],
] as const)('%s', (_, rows) => {
  it.each(rows)('$situation', async ({ given, changes = [], problems = [], unchanged = 0 }) => {
    const plan = await planOf(given);
    expect(plan.changes.map(inShort)).toEqual(changes);
    expect(codesOf(plan.problems)).toEqual(problems);
    expect(plan.unchanged).toBe(unchanged);
  });
});

const other: { [K in keyof OwnedFields]: OwnedFields[K] } = {
  count: 24,
  is_active: false,
  billing_cycle: 'Yearly',
  term_duration: 'Triennial',
  start_date: '2020-01-01',
  end_date: null,
  autorenew: false,
  product_sku: 'OLD',
  purchase_price: 18.39,
};
const fields = Object.keys(other) as (keyof OwnedFields)[];

describe('what Sherweb owns', () => {
  const planFor = (owned: Partial<OwnedFields>, settings: Partial<Settings> = {}, of = a) =>
    planOf({
      settings,
      reads: { s1: read(of) },
      licences: [licenceOf(of, 100, { owned })],
      links: [linkOf(of, 100)],
    });

  it.each(fields)('%s alone differs: it alone is updated', async (field) => {
    const { changes } = await planFor({ [field]: other[field] }, { onMadeInactive: 'activate' });
    expect(changes).toHaveLength(1);
    expect(Object.keys(changes[0]?.fields ?? {})).toEqual([field]);
    expect(changes[0]?.fields[field]?.from).toBe(other[field]);
    expect(changes[0]?.kind).toBe(field === 'is_active' ? 'reactivateSubscription' : 'updateSubscription');
  });

  it.each(fields.filter((field) => field !== 'count'))(
    '%s that Halo does not show is left alone',
    async (field) => {
      const whole = licenceOf(a, 100);
      const { [field]: _hidden, ...owned } = whole.owned;
      const { changes, unchanged } = await planOf({
        reads: { s1: read(a) },
        licences: [{ ...whole, owned }],
        links: [linkOf(a, 100)],
      });
      expect([changes, unchanged]).toEqual([[], 1]);
    },
  );

  it('is brought into step all at once, and never the name, the price or the notes', async () => {
    const { changes } = await planFor({ ...other, is_active: true });
    expect(Object.keys(changes[0]?.fields ?? {}).toSorted()).toEqual(
      fields.filter((field) => field !== 'is_active').toSorted(),
    );
  });

  it.each([
    { situation: 'no price from Sherweb', change: { fees: null } },
    { situation: 'a billing cycle that Sherweb does not say', change: { billingCycle: 'unknown' as const } },
  ])('$situation leaves what stands in Halo', async ({ change }) => {
    const of = { ...a, ...change };
    const { changes, unchanged } = await planFor({ purchase_price: 99, billing_cycle: 'Monthly' }, {}, of);
    const touched = changes.flatMap((each) => Object.keys(each.fields));
    expect(touched).not.toContain('fees' in change ? 'purchase_price' : 'billing_cycle');
    expect(unchanged + changes.length).toBe(1);
  });

  it('of no commitment is no term, no end and no renewal', async () => {
    const { changes } = await planFor(
      { term_duration: 'Annual', end_date: '2025-01-14', autorenew: true },
      {},
      { ...a, commitment: null },
    );
    expect(changes[0]?.fields).toEqual({
      term_duration: { from: 'Annual', to: assumptions.haloTerms.value.none },
      end_date: { from: '2025-01-14', to: null },
      autorenew: { from: true, to: false },
    });
  });

  it('of a commitment without renewal does not renew', async () => {
    const { changes } = await planFor(
      { autorenew: true },
      {},
      subscription('a', {
        commitment: { type: 'Annual', termEndDate: '2025-01-14', renewal: null, minimalQuantities: [] },
      }),
    );
    expect(changes[0]?.fields).toEqual({ autorenew: { from: true, to: false } });
  });

  it('costs are equal when they agree to four decimals', async () => {
    expect((await planFor({ purchase_price: 18.400_01 })).changes).toEqual([]);
    expect((await planFor({ purchase_price: 18.4001 })).changes).toHaveLength(1);
  });

  it.each([
    { recurringFee: 'cost', created: { purchase_price: 18.4 }, updated: ['purchase_price'] },
    { recurringFee: 'price', created: { price: 18.4 }, updated: [] },
    { recurringFee: 'nothing', created: {}, updated: [] },
  ] as const)('the recurring fee goes to $recurringFee', async ({ recurringFee, created, updated }) => {
    const made = await planOf({ settings: { recurringFee }, reads: { s1: read(a) } });
    const { price, purchase_price } = made.changes[0]?.fields ?? {};
    const money = { price: price?.to, purchase_price: purchase_price?.to };
    expect(Object.fromEntries(Object.entries(money).filter(([, to]) => to !== undefined))).toEqual(created);
    const { changes } = await planFor({ purchase_price: 1 }, { recurringFee });
    expect(changes.flatMap((change) => Object.keys(change.fields))).toEqual(updated);
  });

  it('a price that Sherweb hides is created as none, not as zero', async () => {
    for (const recurringFee of ['cost', 'price'] as const) {
      const { changes } = await planOf({
        settings: { recurringFee },
        reads: { s1: read({ ...a, fees: null }) },
      });
      expect(changes[0]?.fields).not.toHaveProperty('price');
      expect(changes[0]?.fields).not.toHaveProperty('purchase_price');
    }
  });

  it('a new licence gets everything once', async () => {
    const { changes } = await planOf({ reads: { s1: read(a) } });
    expect(changes[0]?.fields).toEqual({
      name: { from: null, to: 'Product a' },
      count: { from: null, to: 25 },
      is_active: { from: null, to: true },
      billing_cycle: { from: null, to: 'Monthly' },
      term_duration: { from: null, to: 'Annual' },
      start_date: { from: null, to: '2024-01-15' },
      end_date: { from: null, to: '2025-01-14' },
      autorenew: { from: null, to: true },
      product_sku: { from: null, to: 'SKU-a' },
      purchase_price: { from: null, to: 18.4 },
    });
  });
});

describe('whom a failed read hits', () => {
  it('is named, with what happened and with the ids', async () => {
    const { problems } = await planOf({ reads: { s1: failedRead } });
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'failed',
        message: 'Contoso: Sherweb: it broke.',
        sherwebCustomerId: 's1',
        haloClientId: 10,
      }),
    ]);
  });

  it('is counted among the active ones all the same', async () => {
    const given = {
      reads: { s1: failedRead, s2: read(ofSecond('b')) },
      licences: [
        licenceOf(a, 100),
        licenceOf(ofSecond('b'), 101),
        licenceOf(subscription('c'), 102, { owned: { is_active: false } }),
        licenceOf(subscription('foreign'), 900),
      ],
      links: [linkOf(a, 100), linkOf(ofSecond('b'), 101), linkOf(subscription('c'), 102)],
    };
    const activeOf = async (...targets: Target[]) => (await planOf({ ...given, targets })).active;
    expect([await activeOf(target()), await activeOf(second)]).toEqual([1, 1]);
    expect(await activeOf(target(), second)).toBe(2);
  });
});
