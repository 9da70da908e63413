import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../../../server/sync/plan/make-plan.ts';
import type { CustomerRead } from '../../../../../server/sync/plan/model/reads.ts';
import type { HaloLicence } from '../../../../../server/vendors/halo/licence.ts';
import type { Link } from '../../../../../shared/link.ts';
import {
  client,
  codesOf,
  customer,
  customerInput,
  inShort,
  licenceOf,
  linkOf,
  markOf,
  noPause,
  read,
  subscription,
} from '../../builders.ts';

const a = subscription('a');

/** `s1` is new, under a name that Halo does not know; `s2` is mapped by its name to Halo customer 10. */
const planOf = async (given: {
  readonly licence: HaloLicence;
  readonly links?: readonly Link[];
  readonly reads?: readonly (readonly [string, CustomerRead])[];
}) => {
  const lists = customerInput({
    customers: [customer('s1', 'Renamed since'), customer('s2', 'Fabrikam')],
    clients: [client(10, 'Fabrikam'), client(11, 'Contoso')],
  });
  const plan = await makePlan(
    {
      ...lists,
      remembered: { ...lists.remembered, links: given.links ?? [] },
      subscriptions: new Map(given.reads ?? [['s1', read(a)]]),
      halo: { licences: [given.licence], unverifiedIds: new Set(), goneIds: new Set(), listed: null },
    },
    noPause,
  );
  return {
    creates: plan.changes.filter(({ kind }) => kind === 'createCustomer').map(inShort),
    problems: codesOf(plan.problems),
  };
};

const held = { creates: [], problems: ['sync.knownCustomer'] };

describe('a new customer whose licence stands in Halo already', () => {
  it('is held for a decision when a link tells', async () => {
    const licence = licenceOf(a, 100, { clientId: 11 });
    expect(await planOf({ licence, links: [linkOf(a, 100)] })).toEqual(held);
  });

  it('is held for a decision when a mark tells', async () => {
    expect(await planOf({ licence: licenceOf(a, 100, { clientId: 11, notes: markOf(a) }) })).toEqual(held);
  });

  it('is held also when a second link names the same licence, whichever comes last', async () => {
    const licence = licenceOf(a, 100, { clientId: 11 });
    const links = [linkOf(a, 100), linkOf(subscription('b', { sherwebCustomerId: 's9' }), 100)];
    expect(await planOf({ licence, links })).toEqual(held);
    expect(await planOf({ licence, links: links.toReversed() })).toEqual(held);
  });

  it('is created when the subscription has moved to another customer, as the next plan would do', async () => {
    const moved = { ...a, sherwebCustomerId: 's2' };
    const plan = await planOf({
      licence: licenceOf(a, 100),
      links: [linkOf(a, 100)],
      reads: [
        ['s1', read()],
        ['s2', read(moved)],
      ],
    });
    expect(plan).toEqual({ creates: ['createCustomer s1 - - -'], problems: [] });
  });

  it('is created when the licence stands at no customer that Halo shows', async () => {
    const plan = await planOf({ licence: licenceOf(a, 100, { clientId: 77 }), links: [linkOf(a, 100)] });
    expect(plan.creates).toEqual(['createCustomer s1 - - -']);
  });

  it('keeps a subscription that stands under it and another customer from both', async () => {
    const lists = customerInput({
      customers: [customer('s1', 'Renamed since'), customer('s2', 'Fabrikam')],
      clients: [client(10, 'Fabrikam'), client(11, 'Contoso')],
    });
    const plan = await makePlan(
      {
        ...lists,
        remembered: { ...lists.remembered, links: [linkOf(a, 100)] },
        subscriptions: new Map([
          ['s1', read(a)],
          ['s2', read({ ...a, sherwebCustomerId: 's2' })],
        ]),
        halo: {
          licences: [licenceOf(a, 100, { clientId: 11 })],
          unverifiedIds: new Set(),
          goneIds: new Set(),
          listed: null,
        },
      },
      noPause,
    );
    expect(plan.changes.map(inShort)).toEqual(['createMapping s2 10 - -']);
    expect(codesOf(plan.problems)).toEqual(['sync.knownCustomer', 'sync.underTwoCustomers']);
  });
});
