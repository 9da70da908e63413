import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { subscription } from '../../sandbox/seeds/catalogue.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { licenceOf, shop } from '../../support/shop.ts';

const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });

/** Imported; later one more customer was imported, one subscription more and one gone; `old` is a copy from before. */
const movedOn = async (file: 'companion.json' | 'links.json') => {
  const it = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
  await it.sync();
  const old = join(it.dataDir, `copy-of-${file}`);
  await copyFile(join(it.dataDir, file), old);
  it.state.sherweb.addCustomer({ id: 'adatum', name: 'Adatum' });
  for (const [customer, id] of [
    ['adatum', 'a-e3'],
    ['contoso', 'c-new'],
  ] as const)
    it.state.sherweb.addSubscription(customer, {
      ...subscription(new Date(), { product: 'backup', quantity: 5 }),
      id,
    });
  it.state.sherweb.cancel('c-visio');
  await it.sync();
  return { it, goBack: () => it.restart(() => copyFile(old, join(it.dataDir, file))) };
};

describe('files of two times', () => {
  test.each(['companion.json', 'links.json'] as const)(
    'an older %s beside the others: the plan is right at once, nothing is doubled or switched off',
    async (file) => {
      const { it, goBack } = await movedOn(file);
      const before = halo(it);
      await goBack();
      const run = await it.sync();
      expect([run.status, run.problems]).toEqual(['completed', []]);
      expect(halo(it)).toEqual(before);
      expect((await it.preview()).changes).toEqual([]);
      it.state.sherweb.setQuantity('a-e3', 8);
      it.state.sherweb.setQuantity('c-new', 9);
      await it.sync();
      expect([licenceOf(it.state, 'a-e3').count, licenceOf(it.state, 'c-new').count]).toEqual([8, 9]);
    },
  );

  test('a mapping that was lost while customers are not imported: told about, its licences untouched', async () => {
    const { it, goBack } = await movedOn('companion.json');
    const before = halo(it);
    await goBack();
    it.state.sherweb.setQuantity('a-e3', 8);
    it.state.sherweb.cancel('a-e3');
    const run = await it.sync({ subscriptions: true });
    expect(run.problems).toMatchObject([{ code: 'sync.unmapped' }]);
    expect(halo(it)).toEqual(before);
  });

  test('a mapping that was lost, and the customer was renamed in Halo: held, not created a second time', async () => {
    const { it, goBack } = await movedOn('companion.json');
    const adatum = it.state.halo.clients().find(({ name }) => name === 'Adatum');
    it.state.halo.editClient(adatum?.id ?? 0, { name: 'Zenith Holdings' });
    const before = halo(it);
    await goBack();
    const run = await it.sync();
    expect(run.problems).toMatchObject([
      {
        code: 'sync.knownCustomer',
        severity: 'decision',
        sherwebCustomerId: 'adatum',
        haloClientId: adatum?.id,
      },
    ]);
    expect(run.problems[0]?.message).toContain('Zenith Holdings');
    expect(halo(it)).toEqual(before);
    await it.call('setMapping', {
      params: { sherwebCustomerId: 'adatum' },
      body: { haloClientId: adatum?.id ?? 0 },
    });
    expect([(await it.sync()).problems, halo(it)]).toEqual([[], before]);
  });
});
