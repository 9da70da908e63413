import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TakeOverChoice } from '../../shared/take-over-choice.ts';
import { isWrite } from '../sandbox/core/requests.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import {
  distributorWriter as distributor,
  licencesOfContoso,
  moduleWriter as module,
  type OtherWriter,
  otherWriters,
} from '../support/other-writers.ts';
import { clientNamed } from '../support/shop.ts';

/** A companion in one of the worlds, with what may be done there. */
const openIn = async ({ seed, from }: OtherWriter, change: SandboxSeed = () => undefined) => {
  const companion = await openTestCompanion({
    seed: (state) => {
      seed(state);
      change(state);
    },
    settings: feeIsCost,
  });
  const choose = (choice: Partial<TakeOverChoice> = {}) => ({ takesOver: { ...from, ...choice } });
  return {
    ...companion,
    look: () => companion.call('lookAtTakeOver', { query: from }),
    previewOf: (choice?: Partial<TakeOverChoice>) =>
      companion.preview(choose({ otherIsOff: true, ...choice })),
    takeOver: (choice?: Partial<TakeOverChoice>) => companion.sync(choose(choice)),
    links: () => companion.companion().data.links.value.links,
    mappings: () => companion.companion().data.main.value.mappings,
  };
};

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('taking over from', () => {
  test.each(otherWriters)(
    '$name: no licence is made twice, each keeps its id and its invoice line',
    async (world) => {
      const { state, look, previewOf, approve, sync, links, mappings } = await openIn(world);
      const before = licencesOfContoso(state, world).map(({ id }) => id);
      const tied = () =>
        state.halo
          .recurringInvoices()
          .flatMap(({ lines }) =>
            lines
              .flatMap((line) => line.quantity_subscriptions ?? line.quantity_licences ?? [])
              .map((tie) => tie.licence_id),
          );
      const tiedBefore = tied();

      const found = await look();
      const { id: haloClientId } = clientNamed(state, world.contoso);
      expect(found.mappings.find(({ sherwebCustomerId }) => sherwebCustomerId === 'contoso')).toMatchObject({
        haloClientId,
        isCertain: true,
        by: world.by[0],
      });
      expect(
        found.adoptions.map(({ subscriptionId, by, isCertain }) => [subscriptionId, by, isCertain]),
      ).toEqual(['c-e3', 'c-mail', 'c-visio'].map((id) => [id, world.by[1], true]));
      expect(found.leftLicences.map(({ name, isMapped }) => [name, isMapped])).toEqual([['Dropbox', true]]);
      expect([found.twice, mappings()]).toEqual([[], []]);

      const plan = await previewOf();
      expect(plan.counts).toMatchObject({ subscriptionsCreated: 0, subscriptionsUpdated: 3, failed: 0 });
      expect(links()).toEqual([]);
      expect((await approve(plan.planId)).status).toBe('completed');
      expect(
        links()
          .map(({ haloLicenceId }) => haloLicenceId)
          .toSorted(),
      ).toEqual(before.slice(0, 3));
      expect(licencesOfContoso(state, world).map(({ count }) => count)).toEqual([12, 4, 2, 3]);

      const next = await sync();
      const ofContoso = next.changes.filter(({ sherwebCustomerId }) => sherwebCustomerId === 'contoso');
      expect([ofContoso, licencesOfContoso(state, world).map(({ id }) => id)]).toEqual([[], before]);
      expect(tied()).toEqual(tiedBefore);

      const again = await look();
      expect([
        again.adoptions,
        again.mappings.filter((each) => each.sherwebCustomerId === 'contoso'),
      ]).toEqual([[], []]);
      expect((await previewOf()).changes).toEqual([]);
    },
  );
});

describe('a take-over', () => {
  test('lists what the module says of customers that are not there, and takes none of it', async () => {
    const { look } = await openIn(module);
    const { leftMappings, alreadyMapped, module: found } = await look();
    expect(leftMappings.map(({ sherwebCustomerId, why }) => [sherwebCustomerId, why])).toEqual([
      ['fabrikam', 'notInHalo'],
      ['nobody', 'notInSherweb'],
    ]);
    expect([alreadyMapped, found]).toEqual([0, { on: false, showsMappings: true }]);
  });

  test('is not finished while the module is on; the plan waits, and is applied once it is off', async () => {
    const { state, look, previewOf, approve, takeOver, mappings } = await openIn(module, ({ halo }) => {
      halo.settings.control = { ...halo.settings.control, halointegrator_sherweb: 1 };
    });
    expect((await look()).stops.map(({ code }) => code)).toEqual(['takeOver.moduleOn']);
    const plan = await previewOf();
    expect(codesOf(plan)).toContain('takeOver.moduleOn');
    for (const refused of [await approve(plan.planId), await takeOver({ otherIsOff: true })]) {
      expect([refused.status, codesOf(refused)]).toEqual(['failed', ['takeOver.moduleOn']]);
      expect(mappings()).toEqual([]);
    }
    state.halo.settings.control = { ...state.halo.settings.control, halointegrator_sherweb: false };
    expect((await approve(plan.planId)).status).toBe('completed');
  });

  test('is not finished while somebody still changes what we wrote, or nobody said that the other one is off', async () => {
    const { companion, takeOver, mappings } = await openIn(distributor);
    expect(codesOf(await takeOver())).toEqual(['takeOver.sayItIsOff']);
    await companion().data.changedBack.change(() => ({
      written: [
        {
          ...{
            haloLicenceId: 5000,
            haloClientId: 101,
            customerName: 'Contoso',
            product: 'E3',
            field: 'count',
          },
          ...{ wrote: 12, found: 10, nights: 2, at: '2026-11-29T06:00:00Z' },
        },
      ],
    }));
    expect(codesOf(await takeOver({ otherIsOff: true }))).toEqual(['takeOver.stillWriting']);
    expect(mappings()).toEqual([]);
  });

  test('goes on where Halo refuses its settings and its external links: SKU and name tell, and it asks', async () => {
    const { look, takeOver, links } = await openIn(module, ({ halo }) => {
      halo.settings.control = null;
      halo.settings.externalLinks = null;
      const client = halo.clients().find(({ name }) => name === module.contoso);
      if (client !== undefined) client.name = 'Contoso Ltd';
    });
    const found = await look();
    expect([found.module, found.showsExternalLinks, found.asksWhetherOff, found.stops]).toEqual([
      { on: null, showsMappings: false },
      false,
      true,
      [],
    ]);
    expect(codesOf(await takeOver())).toEqual(['takeOver.sayItIsOff']);
    expect((await takeOver({ otherIsOff: true })).status).toBe('completed');
    expect(links()).toHaveLength(3);
  });

  test('takes what is not certain only where a person says so, and leaves what a person leaves', async () => {
    const { state, look, takeOver, mappings, links } = await openIn(distributor, (world) => {
      clientNamed(world, 'Fabrikam, Inc.').name = 'Fabrikam Incorporated';
    });
    const found = await look();
    const near = found.mappings.find(({ sherwebCustomerId }) => sherwebCustomerId === 'fabrikam');
    expect(near).toMatchObject({ isCertain: false, by: 'nearName' });
    const mail = found.adoptions.find(({ subscriptionId }) => subscriptionId === 'c-mail');
    await takeOver({ otherIsOff: true, without: [mail?.key ?? ''] });
    expect(mappings().map(({ sherwebCustomerId, origin }) => [sherwebCustomerId, origin])).toEqual([
      ['contoso', 'exactName'],
    ]);
    expect(links().map(({ subscriptionId }) => subscriptionId)).toEqual(['c-e3', 'c-visio']);
    await takeOver({ otherIsOff: true, also: [near?.key ?? ''] });
    expect(mappings().map(({ sherwebCustomerId, origin }) => [sherwebCustomerId, origin])).toEqual([
      ['contoso', 'exactName'],
      ['fabrikam', 'manual'],
    ]);
    expect(state.halo.licences()).toHaveLength(4);
  });

  test('takes none of two licences that nothing tells apart, and says what would stand twice', async () => {
    const { look, previewOf } = await openIn(distributor, (state) => {
      const [e3, mail, visio] = licencesOfContoso(state, distributor);
      for (const [copied, fields] of [
        [e3, {}],
        [mail, { distributor: 'Ingram Micro' }],
        [visio, { count: 9 }],
      ] as const)
        if (copied !== undefined) state.halo.addLicence({ ...copied, ...fields });
    });
    const { twice, adoptions } = await look();
    expect(twice.map(({ subscriptionId, why, licences }) => [subscriptionId, why, licences.length])).toEqual([
      ['c-e3', 'several', 2],
      ['c-mail', 'ofAnother', 1],
      ['c-visio', 'already', 1],
    ]);
    expect(adoptions.map(({ subscriptionId, isCertain }) => [subscriptionId, isCertain])).toEqual([
      ['c-mail', true],
      ['c-visio', false],
    ]);
    const said = (await previewOf()).problems.filter(({ code }) => code === 'takeOver.twice');
    expect(said.map(({ subscriptionId, severity }) => [subscriptionId, severity])).toEqual([
      ['c-e3', 'notice'],
      ['c-mail', 'notice'],
      ['c-visio', 'notice'],
    ]);
  });

  test('that would lose many seats is held as any plan, a sync does not take its place, and it is applied once approved', async () => {
    const { state, call, takeOver, sync, approve, links } = await openIn(distributor, (world) => {
      const [e3] = licencesOfContoso(world, distributor);
      if (e3 !== undefined) world.halo.editLicence(e3.id, { count: 400 });
      world.sherweb.setQuantity('f-e3', 200);
    });
    await sync();
    const waiting = async () => (await call('listWaiting', {})).decisions.map(({ code }) => code);
    const asked = await waiting();
    expect(asked).toEqual(['sync.existingLicence', 'sync.existingLicence', 'sync.existingLicence']);
    const held = await takeOver({ otherIsOff: true });
    expect([held.status, held.holds.map(({ code }) => code)]).toEqual(['held', ['tooManySeatsLost']]);
    // What the last sync asks still waits: a take-over answers nothing before it is applied.
    expect(await waiting()).toEqual(asked);
    await sync();
    const { plans } = await call('listPlans', {});
    expect(plans.find(({ planId }) => planId === held.planId)?.state).toBe('held');
    await approve(held.planId);
    expect(links().map(({ subscriptionId }) => subscriptionId)).toContain('c-e3');
    expect(licencesOfContoso(state, distributor).map(({ count }) => count)).toEqual([12, 4, 2, 3]);
  });

  test('that is killed half-way says so at the next start, keeps what it had linked, and does the rest when asked again', async () => {
    const { state, dataDir, previewOf, approve } = await openIn(distributor);
    const { planId } = await previewOf();
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const folder = await mkdtemp(join(tmpdir(), 'killed-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    // While the first licence is on its way to Halo, the folder is what a kill would leave.
    const isSending = new Promise<void>((resolve) => {
      state.watch = (request, moment) => {
        if (request.side !== 'halo' || !isWrite(request) || moment !== 'arrived') return undefined;
        resolve();
        return isHeld;
      };
    });
    const applied = approve(planId);
    await isSending;
    await cp(dataDir, folder, { recursive: true, filter: (path) => basename(path) !== 'owner.json' });
    goOn();
    await applied;

    const after = await openTestCompanion({ seed: distributor.seed, dataFrom: folder, settings: feeIsCost });
    const [interrupted] = (await after.call('listRuns', { query: {} })).runs;
    expect(interrupted).toMatchObject({
      status: 'interrupted',
      scope: { takesOver: { writer: 'distributor' } },
    });
    expect(after.companion().data.links.value.links).toHaveLength(3);
    const scope = { takesOver: { ...distributor.from, otherIsOff: true as const } };
    const rest = await after.sync(scope);
    expect([rest.status, rest.counts.subscriptionsCreated]).toEqual(['completed', 0]);
    await after.sync();
    expect(licencesOfContoso(after.state, distributor).map(({ count }) => count)).toEqual([12, 4, 2, 3]);
  });
});
