import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../server/messages/phrases.ts';
import { applyPlan } from '../../../../server/sync/apply/apply-plan.ts';
import { inWaves } from '../../../../server/sync/plan/waves.ts';
import { assumptions } from '../../../../server/vendors/assumptions/all.ts';
import { outsideError } from '../../../../server/vendors/http/outside-error.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { markOf, subscription, trouble } from '../builders.ts';
import { fakePorts, type Row } from './fake-ports.ts';

const change = (kind: PlannedChange['kind'], given: Partial<PlannedChange> = {}): PlannedChange => ({
  kind,
  sherwebCustomerId: 's1',
  haloClientId: 10,
  subscriptionId: null,
  haloLicenceId: null,
  fields: {},
  customerName: 'Contoso',
  title: '',
  ...given,
});
const set = (values: Record<string, string | number | boolean | null>): PlannedChange['fields'] =>
  Object.fromEntries(Object.entries(values).map(([field, to]) => [field, { from: null, to }]));

const newCustomer = (id: string, name: string) => [
  change('createCustomer', {
    sherwebCustomerId: id,
    haloClientId: null,
    customerName: name,
    fields: set({ name }),
  }),
  change('createMapping', { sherwebCustomerId: id, haloClientId: null, customerName: name }),
];
const creation = (id: string, given: Partial<PlannedChange> = {}) =>
  change('createSubscription', {
    subscriptionId: id,
    fields: set({ name: `Product ${id}`, count: 5, is_active: true }),
    ...given,
  });
const update = (licenceId: number, count: number) =>
  change('updateSubscription', {
    subscriptionId: `u${licenceId}`,
    haloLicenceId: licenceId,
    fields: set({ count }),
  });
const deactivation = (subscriptionId: string, licenceId: number) =>
  change('deactivateSubscription', {
    subscriptionId,
    haloLicenceId: licenceId,
    fields: { is_active: { from: true, to: false } },
  });
const licenceRow = (id: number, given: Record<string, unknown> = {}): Row => ({
  id,
  client_id: 10,
  name: 'A licence',
  count: 1,
  is_active: true,
  notes: '',
  ...given,
});

const outcomes = (changes: Awaited<ReturnType<typeof applyPlan>>) =>
  changes.map(
    ({ kind, outcome, problem }) => `${kind} ${outcome}${problem === null ? '' : ` ${problem.code}`}`,
  );

describe('applying a plan', () => {
  it('does everything in order, and answers every change in the order of the plan', async () => {
    const ports = fakePorts({ licences: [licenceRow(200), licenceRow(201), licenceRow(202)] });
    const plan = [
      ...newCustomer('s1', 'Contoso'),
      change('createMapping', { sherwebCustomerId: 's2', haloClientId: 11 }),
      creation('a', { haloClientId: null }),
      creation('b', { sherwebCustomerId: 's2', haloClientId: 11 }),
      update(200, 7),
      deactivation('gone', 201),
      change('linkSubscription', { subscriptionId: 'c', haloLicenceId: 202 }),
    ];
    const done = await applyPlan(plan, ports.deps);
    expect(done.map(({ kind }) => kind)).toEqual(plan.map(({ kind }) => kind));
    expect(new Set(done.map(({ outcome }) => outcome))).toEqual(new Set(['applied']));
    expect(ports.events).toEqual([
      'readClients',
      'createClients 1',
      'addMappings 1',
      'addMappings 1',
      'addLinks 1',
      'readLicences 11',
      'createLicences 2',
      'addLinks 2',
      'updateLicences 1',
      'updateLicences 1',
      // That it was us who made one inactive.
      'addLinks 1',
    ]);
    const clientId = ports.kept.mappings.get('s1');
    expect(ports.clients.get(clientId ?? 0)).toMatchObject({ name: 'Contoso' });
    expect(ports.licences.get(ports.kept.links.get('a') ?? 0)).toMatchObject({
      client_id: clientId,
      count: 5,
    });
    expect(ports.licences.get(ports.kept.links.get('b') ?? 0)).toMatchObject({ client_id: 11 });
    expect(ports.kept.links.get('c')).toBe(202);
    expect(ports.licences.get(200)).toMatchObject({ count: 7, is_active: true });
    expect(ports.licences.get(201)).toMatchObject({ is_active: false, status: 'Inactive' });
  });

  it('goes through the waves in the order in which links are told from its report', async () => {
    const rows = [200, 201, 202, 203, 204].map((id) => licenceRow(id));
    const ports = fakePorts({ clients: [{ id: 12, name: 'Litware' }], licences: rows });
    const goesOn = { from: 'gone-1', to: 'n' };
    const plan = [
      change('createMapping', { sherwebCustomerId: 's2', haloClientId: 11 }),
      creation('a'),
      update(200, 7),
      change('continueSubscription', {
        subscriptionId: 'n',
        haloLicenceId: 203,
        fields: { subscriptionId: goesOn, count: { from: 1, to: 2 } },
      }),
      deactivation('gone-2', 201),
      change('deactivateSubscription', {
        subscriptionId: 'n',
        haloLicenceId: 204,
        fields: { subscriptionId: goesOn, is_active: { from: true, to: false } },
      }),
      change('linkSubscription', { subscriptionId: 'c', haloLicenceId: 202 }),
      change('deactivateCustomer', { sherwebCustomerId: 's3', haloClientId: 12, undoes: true }),
    ];
    const told = new Set<PlannedChange>();
    const step = async (done: ReadonlyMap<PlannedChange, unknown>) => {
      for (const each of done.keys()) told.add(each);
    };
    const done = await applyPlan(plan, { ...ports.deps, journal: { step } });
    expect(outcomes(done)).toEqual(plan.map(({ kind }) => `${kind} applied`));
    const waves = [...inWaves(plan).values()];
    expect(waves.every((wave) => wave.length > 0)).toBe(true);
    expect([...told]).toEqual(waves.flat());
  });

  it('tells the ids that Halo gave', async () => {
    const ports = fakePorts();
    const [customer, mapping, licence] = await applyPlan(
      [...newCustomer('s1', 'Contoso'), creation('a', { haloClientId: null })],
      ports.deps,
    );
    expect(customer?.haloClientId).toBe(ports.kept.mappings.get('s1'));
    expect(mapping?.haloClientId).toBe(ports.kept.mappings.get('s1'));
    expect(licence).toMatchObject({
      haloClientId: ports.kept.mappings.get('s1'),
      haloLicenceId: ports.kept.links.get('a'),
    });
  });

  it('writes nothing for an empty plan', async () => {
    const ports = fakePorts();
    expect(await applyPlan([], ports.deps)).toEqual([]);
    expect(ports.events).toEqual([]);
  });

  it('sends batches of at most the size Halo takes, and stores links after each', async () => {
    const { licences: size } = assumptions.haloBatch.value;
    const ports = fakePorts();
    await applyPlan(
      Array.from({ length: size + 3 }, (_, at) => creation(`n${at}`)),
      ports.deps,
    );
    expect(ports.events).toEqual([
      'readLicences 10',
      `createLicences ${size}`,
      `addLinks ${size}`,
      'createLicences 3',
      'addLinks 3',
    ]);
  });
});

describe('when an answer of Halo is lost', () => {
  it('finds new licences by their mark and links them, without creating another', async () => {
    const ports = fakePorts(
      {},
      {
        createLicences: (elements, save) => {
          save(elements);
          throw trouble('timedOut');
        },
      },
    );
    const done = await applyPlan([creation('a'), creation('b')], ports.deps);
    expect(outcomes(done)).toEqual(['createSubscription applied', 'createSubscription applied']);
    expect(ports.licences.size).toBe(2);
    expect([...ports.kept.links.keys()]).toEqual(['a', 'b']);
  });

  it('finds new licences even where the list does not show notes', async () => {
    const ports = fakePorts(
      {},
      {
        createLicences: (elements, save) => {
          save(elements);
          return [];
        },
      },
    );
    const hidden: typeof ports.deps = {
      ...ports.deps,
      halo: {
        ...ports.deps.halo,
        readLicences: async (id) =>
          (await ports.deps.halo.readLicences(id)).map((licence) => ({ ...licence, notes: undefined })),
      },
    };
    expect(outcomes(await applyPlan([creation('a')], hidden))).toEqual(['createSubscription applied']);
    expect(ports.kept.links.has('a')).toBe(true);
  });

  it('does not take a licence of another customer with the same mark for the new one', async () => {
    const copies = Array.from({ length: 25 }, (_, at) =>
      licenceRow(300 + at, { client_id: 99, notes: markOf(subscription(`n${at}`)), is_active: false }),
    );
    const ports = fakePorts(
      { licences: copies },
      {
        createLicences: () => {
          throw trouble('timedOut');
        },
      },
    );
    const plan = copies.map((_, at) => creation(`n${at}`, { haloClientId: 500 + at }));
    const done = await applyPlan(plan, ports.deps);
    expect(new Set(outcomes(done))).toEqual(new Set(['createSubscription failed halo.timedOut']));
    expect(ports.kept.links.size).toBe(0);
  });

  it('finds new customers by their name and maps them', async () => {
    const ports = fakePorts(
      {},
      {
        createClients: (elements, save) => {
          save(elements);
          throw trouble('unreachable');
        },
      },
    );
    const done = await applyPlan(
      [...newCustomer('s1', 'Contoso'), creation('a', { haloClientId: null })],
      ports.deps,
    );
    expect(outcomes(done)).toEqual([
      'createCustomer applied',
      'createMapping applied',
      'createSubscription applied',
    ]);
    expect(ports.clients.size).toBe(1);
  });

  it('maps nobody when two customers bear that name now', async () => {
    const ports = fakePorts(
      {},
      {
        createClients: (elements, save) => {
          // Somebody makes one of that name in the same moment.
          save([...elements, ...elements]);
          throw trouble('unreachable');
        },
      },
    );
    const done = await applyPlan(newCustomer('s1', 'Contoso'), ports.deps);
    expect(outcomes(done)).toEqual([
      'createCustomer failed halo.unreachable',
      'createMapping skipped sync.customerNotCreated',
    ]);
    expect(ports.kept.mappings.size).toBe(0);
  });
});

describe('when something is refused', () => {
  it('the others are done, and what hung on it is skipped', async () => {
    const ports = fakePorts(
      {},
      {
        createClients: (elements, save) => {
          if (elements.some(({ name }) => name === 'Bad')) throw trouble('rejected', 400);
          return save(elements);
        },
      },
    );
    const done = await applyPlan(
      [
        ...newCustomer('s1', 'Bad'),
        ...newCustomer('s2', 'Good'),
        creation('a', { haloClientId: null }),
        creation('b', { sherwebCustomerId: 's2', haloClientId: null }),
      ],
      ports.deps,
    );
    expect(outcomes(done)).toEqual([
      'createCustomer failed halo.rejected',
      'createMapping skipped sync.customerNotCreated',
      'createCustomer applied',
      'createMapping applied',
      'createSubscription skipped sync.customerNotCreated',
      'createSubscription applied',
    ]);
  });

  it('an update that fails does not keep the others or the deactivations back', async () => {
    const ports = fakePorts(
      { licences: [licenceRow(200), licenceRow(201), licenceRow(202)] },
      {
        updateLicences: (elements, save) => {
          if (elements.some(({ id }) => id === 200)) throw trouble('rejected', 400);
          return save(elements);
        },
      },
    );
    const done = await applyPlan([update(200, 5), update(201, 6), deactivation('gone', 202)], ports.deps);
    expect(outcomes(done)).toEqual([
      'updateSubscription failed halo.rejected',
      'updateSubscription applied',
      'deactivateSubscription applied',
    ]);
  });
});

describe('deactivating', () => {
  it('leaves a subscription that was there again at the second look', async () => {
    const ports = fakePorts({ licences: [licenceRow(200), licenceRow(201)] }, { present: { s1: ['back'] } });
    const done = await applyPlan([deactivation('back', 200), deactivation('gone', 201)], ports.deps);
    expect(outcomes(done)).toEqual([
      'deactivateSubscription skipped sync.notGone',
      'deactivateSubscription applied',
    ]);
    expect(ports.licences.get(200)?.is_active).toBe(true);
    expect(ports.licences.get(201)?.is_active).toBe(false);
  });

  it('counts as failed when the second look could not be taken', async () => {
    const ports = fakePorts({ licences: [licenceRow(200)] });
    const unreadable = outsideError(
      'sherweb',
      'serverError',
      'customers',
      phrase('happened.answered', { status: '500' }),
    );
    const sherweb = { ...ports.deps.sherweb, readCustomers: () => Promise.reject(unreadable) };
    const done = await applyPlan([deactivation('gone', 200)], { ...ports.deps, sherweb });
    expect(outcomes(done)).toEqual(['deactivateSubscription failed sherweb.serverError']);
    expect(ports.licences.get(200)?.is_active).toBe(true);
  });

  it('deletes nothing: the licence is still there', async () => {
    const ports = fakePorts({ licences: [licenceRow(200)] });
    await applyPlan([deactivation('gone', 200)], ports.deps);
    expect(ports.licences.get(200)).toMatchObject({ name: 'A licence', count: 1 });
  });
});

describe('when a run is stopped', () => {
  const { licences: size } = assumptions.haloBatch.value;

  it('before anything was sent, nothing is', async () => {
    const ports = fakePorts({ licences: [licenceRow(200)] });
    ports.stop();
    const plan = [
      ...newCustomer('s1', 'Contoso'),
      change('createMapping', { sherwebCustomerId: 's2', haloClientId: 11 }),
      creation('a', { haloClientId: null }),
      update(200, 5),
      deactivation('gone', 200),
      change('linkSubscription', { subscriptionId: 'c', haloLicenceId: 200 }),
    ];
    const done = await applyPlan(plan, ports.deps);
    expect(done.map(({ outcome, problem }) => `${outcome} ${problem?.code}`)).toEqual(
      plan.map(() => 'skipped sync.stopped'),
    );
    expect(ports.events).toEqual([]);
  });

  it('in the middle, what is done stays done and is remembered, the rest is skipped', async () => {
    const ports = fakePorts({ licences: [licenceRow(200)] }, { onWrite: () => ports.stop() });
    const plan = [...Array.from({ length: size + 1 }, (_, at) => creation(`n${at}`)), update(200, 5)];
    const done = await applyPlan(plan, ports.deps);
    expect(done.filter(({ outcome }) => outcome === 'applied')).toHaveLength(size);
    expect(outcomes(done).slice(size)).toEqual([
      'createSubscription skipped sync.stopped',
      'updateSubscription skipped sync.stopped',
    ]);
    expect(ports.kept.links.size).toBe(size);
    expect(ports.licences.get(200)?.count).toBe(1);
  });

  it('while customers are created, their mappings are still stored', async () => {
    const ports = fakePorts({}, { onWrite: () => ports.stop() });
    const done = await applyPlan(
      [...newCustomer('s1', 'Contoso'), creation('a', { haloClientId: null })],
      ports.deps,
    );
    expect(outcomes(done)).toEqual([
      'createCustomer applied',
      'createMapping applied',
      'createSubscription skipped sync.stopped',
    ]);
    expect(ports.kept.mappings.size).toBe(1);
  });
});

describe('when what was made cannot be kept', () => {
  it('the run does not go on', async () => {
    const ports = fakePorts({ licences: [licenceRow(200)] }, { failKeeping: true });
    await expect(applyPlan([creation('a'), update(200, 5)], ports.deps)).rejects.toThrow('the disk is full');
    expect(ports.events).toEqual(['readLicences 10', 'createLicences 1', 'addLinks 1']);
  });
});
