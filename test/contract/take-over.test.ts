import { describe, expect, test } from 'vitest';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** What whoever wrote before us left: a licence of each of Contoso's subscriptions, its own spelling of customers. */
const left =
  (fields: object, rename: boolean): SandboxSeed =>
  (state) => {
    shop(state);
    const { halo } = state;
    const contoso = halo.clients().find(({ name }) => name === 'Contoso Ltd');
    if (contoso === undefined) throw new Error('no Contoso');
    if (rename) contoso.name = 'Contoso (managed)';
    for (const bought of state.sherweb.customer('contoso')?.subscriptions ?? [])
      halo.addLicence({
        client_id: contoso.id,
        name: bought.productName,
        product_sku: bought.sku,
        count: bought.quantity,
        ...fields,
      });
  };

const worlds: [string, SandboxSeed, boolean][] = [
  [
    "Halo's own module, which keeps mappings",
    left({ distributor: 'Sherweb', vendor: 'Microsoft' }, true),
    true,
  ],
  [
    "Sherweb's integration, with other names of products",
    left({ vendor: 'Sherweb', name: 'M365' }, false),
    false,
  ],
  ['another distributor', left({ distributor: 'Pax8', vendor: 'Microsoft' }, false), false],
];

describe('taking over from', () => {
  test.each(worlds)('%s: no licence is made twice, each keeps its id', async (_who, seed, isModule) => {
    const companion = await openTestCompanion({ seed, settings: { onExistingLicence: 'adopt' } });
    const { state, call, preview, approve } = companion;
    const before = state.halo.licences().map(({ id }) => id);
    const name = isModule ? 'Contoso (managed)' : 'Contoso Ltd';
    if (isModule)
      state.halo.settings.control = {
        halointegrator_sherweb: true,
        sherweb_client_mappings: [
          { halo_id: clientNamed(state, name).id, third_party_id: 'contoso' },
          { halo_id: 999_999, third_party_id: 'fabrikam' },
          { halo_id: 1, third_party_id: 'nobody' },
          { odd: true },
        ],
      };
    const shown = await call('takeOver', { body: { apply: false } });
    expect(shown.mappings.map(({ sherwebCustomerId, haloName }) => [sherwebCustomerId, haloName])).toEqual(
      isModule ? [['contoso', name]] : [],
    );
    expect(shown.left.map(({ sherwebCustomerId, why }) => [sherwebCustomerId, why])).toEqual(
      isModule
        ? [
            ['fabrikam', 'notInHalo'],
            ['nobody', 'notInSherweb'],
          ]
        : [],
    );
    if (isModule) {
      await expect(call('takeOver', { body: { apply: true } })).rejects.toMatchObject({
        status: 409,
        note: { code: 'takeOver.moduleOn' },
      });
      expect(companion.companion().data.main.value.mappings).toEqual([]);
      state.halo.settings.control = { ...state.halo.settings.control, halointegrator_sherweb: false };
      expect((await call('takeOver', { body: { apply: true } })).taken).toBe(true);
      expect((await call('takeOver', { body: { apply: true } })).alreadyMapped).toBe(1);
    }
    await approve((await preview()).planId);
    const links = companion.companion().data.links.value.links;
    const ofContoso = links.filter(({ sherwebCustomerId }) => sherwebCustomerId === 'contoso');
    expect(ofContoso.map(({ haloLicenceId }) => haloLicenceId).toSorted()).toEqual(before.toSorted());
    const contoso = clientNamed(state, name).id;
    expect(state.halo.licences().filter(({ client_id }) => client_id === contoso)).toHaveLength(3);
  });
});
