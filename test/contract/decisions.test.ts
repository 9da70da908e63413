import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** Imported, then Contoso buys a product of which somebody else made a licence in Halo. */
const withSomebodyElsesLicence = async () => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  const { sherweb, halo } = companion.state;
  sherweb.addSubscription('contoso', { id: 'c-project', productName: 'Project Plan 3', quantity: 3 });
  const theirs = halo.addLicence({
    client_id: clientNamed(companion.state, 'Contoso Ltd').id,
    name: 'Project Plan 3',
    count: 2,
  });
  const run = await companion.sync();
  return { companion, theirs, run };
};

const open = async (companion: TestCompanion) => (await companion.call('listWaiting', {})).decisions;
const settled = async (companion: TestCompanion) => (await companion.call('listSettlements', {})).settlements;
const settle = (companion: TestCompanion, decisionId: string, choice: string) =>
  companion.call('settleDecision', { params: { decisionId }, body: { choice } });
const onlyOpen = async (companion: TestCompanion) => {
  const [decision, ...more] = await open(companion);
  expect(more).toEqual([]);
  if (decision === undefined) throw new Error('no decision is open');
  return decision;
};
const projectLicences = ({ state }: TestCompanion) =>
  state.halo.licences().filter(({ name }) => name === 'Project Plan 3');

describe('a decision settled where it is shown', () => {
  test('says its code, its choices and what each would do, in the list and in the report of the run', async () => {
    const { companion, theirs, run } = await withSomebodyElsesLicence();
    const decision = await onlyOpen(companion);
    const choices = [
      { choice: `adopt:${theirs.id}`, does: { code: 'choice.existingLicence.adopt' } },
      { choice: 'create', does: { code: 'choice.existingLicence.create' } },
      { choice: 'leave', does: { code: 'choice.existingLicence.leave' } },
    ];
    expect(decision).toMatchObject({ code: 'sync.existingLicence', choices });
    const [problem] = run.problems.filter(({ severity }) => severity === 'decision');
    expect(problem).toMatchObject({ decisionId: decision.decisionId, choices });
  });

  test('is open no longer once it is settled, and the next sync does what was chosen for this one only', async () => {
    const { companion, theirs } = await withSomebodyElsesLicence();
    const { decisionId } = await onlyOpen(companion);
    await settle(companion, decisionId, `adopt:${theirs.id}`);
    expect(await open(companion)).toEqual([]);
    expect((await companion.call('readSettings', {})).onExistingLicence).toBe('hold');
    const run = await companion.sync();
    expect(run.changes.map(({ kind, haloLicenceId, outcome }) => [kind, haloLicenceId, outcome])).toEqual(
      expect.arrayContaining([['linkSubscription', theirs.id, 'applied']]),
    );
    expect(projectLicences(companion)).toMatchObject([{ id: theirs.id, count: 3 }]);
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('what is done once is forgotten once it is done; what stands is remembered over a restart and told', async () => {
    const { companion } = await withSomebodyElsesLicence();
    const { decisionId } = await onlyOpen(companion);
    await settle(companion, decisionId, 'leave');
    await companion.restart();
    expect((await companion.sync()).counts.needsDecision).toBe(0);
    expect(await settled(companion)).toMatchObject([
      { decisionId, choice: 'leave', subscriptionId: 'c-project', by: { kind: 'command' } },
    ]);
    await companion.call('forgetSettlement', { params: { decisionId } });
    expect((await companion.sync()).counts.needsDecision).toBe(1);
    await settle(companion, decisionId, 'create');
    await companion.sync();
    expect(projectLicences(companion)).toHaveLength(2);
    expect(await settled(companion)).toEqual([]);
  });

  test('what was left alone is asked for again once it is another licence that is in the way', async () => {
    const { companion, theirs } = await withSomebodyElsesLicence();
    const { decisionId } = await onlyOpen(companion);
    await settle(companion, decisionId, 'leave');
    companion.state.halo.addLicence({
      client_id: clientNamed(companion.state, 'Contoso Ltd').id,
      name: 'Project Plan 3',
      count: 1,
    });
    await companion.sync();
    const again = await onlyOpen(companion);
    expect(again.choices.map(({ choice }) => choice)).toEqual(
      expect.arrayContaining([`adopt:${theirs.id}`, 'create', 'leave']),
    );
    expect(again.choices).toHaveLength(4);
  });

  test('a choice that it does not have is refused by name, and one that is not open is not known', async () => {
    const { companion } = await withSomebodyElsesLicence();
    const { decisionId } = await onlyOpen(companion);
    await expect(settle(companion, decisionId, 'adopt:1')).rejects.toMatchObject({
      status: 400,
      note: { code: 'decisions.noSuchChoice', action: expect.stringContaining('create, leave') },
    });
    await expect(settle(companion, 'nothing', 'leave')).rejects.toMatchObject({
      status: 404,
      note: { code: 'decisions.unknown' },
    });
    expect(await settled(companion)).toEqual([]);
  });

  test('who settled what, and who took it back, is in the record of changes', async () => {
    const { companion } = await withSomebodyElsesLicence();
    const { decisionId } = await onlyOpen(companion);
    await settle(companion, decisionId, 'leave');
    await companion.call('forgetSettlement', { params: { decisionId } });
    const { entries } = await companion.call('listAudit', {});
    const subject = { id: 'contoso', name: 'Contoso Ltd' };
    expect(entries.slice(0, 2)).toMatchObject([
      {
        action: 'settlementForgotten',
        subject,
        details: [{ field: 'sync.existingLicence', from: 'leave', to: null }],
      },
      {
        action: 'decisionSettled',
        subject,
        details: [
          { field: 'sync.existingLicence', from: null, to: 'leave' },
          { field: 'subscriptionId', to: 'c-project' },
        ],
      },
    ]);
  });
});

describe('a customer whose name is near one in Halo, decided where it is shown', () => {
  const withNearName = async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
    const { id } = companion.state.halo.addClient({ name: 'Wide World Importers Limited' });
    await companion.sync();
    const decision = await onlyOpen(companion);
    expect([decision.code, decision.choices.map(({ choice }) => choice)]).toEqual([
      'sync.nearMatch',
      [`same:${id}`, 'create', 'exclude'],
    ]);
    const mapped = async () => {
      const { customers } = await companion.call('listCustomers', {});
      return customers.find(({ sherwebCustomerId }) => sherwebCustomerId === 'near');
    };
    return { companion, id, decisionId: decision.decisionId, mapped };
  };

  test('the same customer: the next sync maps it, and nothing is created', async () => {
    const { companion, id, decisionId, mapped } = await withNearName();
    const before = companion.state.halo.clients().length;
    await settle(companion, decisionId, `same:${id}`);
    expect(await open(companion)).toEqual([]);
    const run = await companion.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(['createMapping']);
    expect([await mapped(), companion.state.halo.clients().length]).toMatchObject([
      { state: 'mapped', haloClientId: id },
      before,
    ]);
    expect(await settled(companion)).toEqual([]);
  });

  test('a new one: it is created under its own name', async () => {
    const { companion, id, decisionId, mapped } = await withNearName();
    await settle(companion, decisionId, 'create');
    const run = await companion.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(['createCustomer', 'createMapping']);
    expect((await mapped())?.haloClientId).not.toBe(id);
    expect([await open(companion), await settled(companion)]).toEqual([[], []]);
  });

  test('excluded: at once, and open again when it is taken back', async () => {
    const { companion, decisionId, mapped } = await withNearName();
    await settle(companion, decisionId, 'exclude');
    expect([await open(companion), (await mapped())?.state]).toEqual([[], 'excluded']);
    expect((await companion.sync()).changes).toEqual([]);
    await companion.call('forgetSettlement', { params: { decisionId } });
    expect((await mapped())?.state).toBe('nearMatch');
    await companion.sync();
    expect(await onlyOpen(companion)).toMatchObject({ decisionId });
  });
});
