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
  const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
  await companion.sync();
  const old = join(companion.dataDir, `copy-of-${file}`);
  await copyFile(join(companion.dataDir, file), old);
  companion.state.sherweb.addCustomer({ id: 'adatum', name: 'Adatum' });
  for (const [customer, id] of [
    ['adatum', 'a-e3'],
    ['contoso', 'c-new'],
  ] as const)
    companion.state.sherweb.addSubscription(customer, {
      ...subscription(new Date(), { product: 'backup', quantity: 5 }),
      id,
    });
  companion.state.sherweb.cancel('c-visio');
  await companion.sync();
  return {
    companion,
    goBack: () => companion.restart(() => copyFile(old, join(companion.dataDir, file))),
  };
};

describe('files of two times', () => {
  test.each(['companion.json', 'links.json'] as const)(
    'an older %s beside the others: the plan is right at once, nothing is doubled or switched off',
    async (file) => {
      const { companion, goBack } = await movedOn(file);
      const before = halo(companion);
      await goBack();
      const run = await companion.sync();
      expect([run.status, run.problems]).toEqual(['completed', []]);
      expect(halo(companion)).toEqual(before);
      expect((await companion.preview()).changes).toEqual([]);
      companion.state.sherweb.setQuantity('a-e3', 8);
      companion.state.sherweb.setQuantity('c-new', 9);
      await companion.sync();
      expect([licenceOf(companion.state, 'a-e3').count, licenceOf(companion.state, 'c-new').count]).toEqual([
        8, 9,
      ]);
    },
  );

  test('a mapping that was lost while customers are not imported: told about, its licences untouched', async () => {
    const { companion, goBack } = await movedOn('companion.json');
    const before = halo(companion);
    await goBack();
    companion.state.sherweb.setQuantity('a-e3', 8);
    companion.state.sherweb.cancel('a-e3');
    const run = await companion.sync({ subscriptions: true });
    expect(run.problems).toMatchObject([{ code: 'sync.unmapped' }]);
    expect(halo(companion)).toEqual(before);
  });

  test('a mapping that was lost, and the customer was renamed in Halo: held, not created a second time', async () => {
    const { companion, goBack } = await movedOn('companion.json');
    const adatum = companion.state.halo.clients().find(({ name }) => name === 'Adatum');
    companion.state.halo.editClient(adatum?.id ?? 0, { name: 'Zenith Holdings' });
    const before = halo(companion);
    await goBack();
    const run = await companion.sync();
    expect(run.problems).toMatchObject([
      {
        code: 'sync.knownCustomer',
        severity: 'decision',
        sherwebCustomerId: 'adatum',
        haloClientId: adatum?.id,
      },
    ]);
    expect(run.problems[0]?.message).toContain('Zenith Holdings');
    expect(halo(companion)).toEqual(before);
    await companion.call('setMapping', {
      params: { sherwebCustomerId: 'adatum' },
      body: { haloClientId: adatum?.id ?? 0 },
    });
    expect([(await companion.sync()).problems, halo(companion)]).toEqual([[], before]);
  });
});
