import { expect, test } from 'vitest';
import { creationFieldsOf, newLicenceToWire } from '../../../../../server/vendors/halo/mapper.ts';
import { defaultSettings } from '../../../../../shared/settings.ts';
import type { Subscription } from '../../../../../shared/subscription.ts';
import { client, customer, mapping, markOf, read, subscription } from '../../builders.ts';
import { applied, planOf, type World } from '../world.ts';

const licenceOf = (id: number, of: Subscription) => ({
  ...newLicenceToWire(10, of as never, creationFieldsOf(of, defaultSettings)),
  client_id: 10,
  notes: markOf(of),
  id,
});

/** Contoso's "a" went and "b" of its SKU came. Links are lost; 100 and 104 bear the mark of "a", 104 with another SKU. */
const copiedWithoutLinks = (): World => ({
  settings: { ...defaultSettings, deactivateDeleted: true },
  customers: [customer('s3', 'Contoso')],
  clients: [client(10, 'Contoso')],
  rows: [
    licenceOf(100, subscription('a', { sherwebCustomerId: 's3', sku: 'Teams' })),
    licenceOf(104, subscription('a', { sherwebCustomerId: 's3', sku: 'Exchange', productName: 'Exchange' })),
  ],
  excluded: [],
  links: [],
  mappings: [mapping('s3', 10)],
  reads: new Map([['s3', read(subscription('b', { sherwebCustomerId: 's3', sku: 'Teams' }))]]),
});

const inShort = async (world: World) => {
  const { changes, problems } = await planOf(world);
  return {
    changes: changes.map(({ kind, subscriptionId, haloLicenceId }) =>
      [kind, subscriptionId, haloLicenceId].join(' '),
    ),
    asked: problems.map(({ code }) => code),
  };
};

test('while it is asked whether a licence goes on, another that bears the same mark is not deactivated, and the question stays', async () => {
  const world = copiedWithoutLinks();
  const first = await inShort(world);
  expect(first).toEqual({ changes: [], asked: ['sync.replaced'] });
  expect(await inShort(applied(world, (await planOf(world)).changes))).toEqual(first);
});

test('a licence that goes on takes no other of its mark away: that one is a copy, and asked about', async () => {
  const world = copiedWithoutLinks();
  const following = { ...world, settings: { ...world.settings, onReplacement: 'follow' as const } };
  expect(await inShort(following)).toEqual({ changes: ['continueSubscription b 100'], asked: [] });
  const after = applied(following, (await planOf(following)).changes);
  expect(await inShort(after)).toEqual({ changes: [], asked: ['sync.goneCopied'] });
});
