import { expect, test } from 'vitest';
import { sampleOf, samples, sampleToWire } from '../../../server/doctor/write-check/samples.ts';
import { planSubscriptions } from '../../../server/sync/plan/subscriptions/plan-subscriptions.ts';
import { licenceRow } from '../../../server/vendors/halo/calls/api-types.ts';
import { toLicence } from '../../../server/vendors/halo/mapper.ts';
import { markLine } from '../../../server/vendors/halo/mark.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { nothingRemembered } from '../sync/builders.ts';

const licences = samples.map((sample, place) =>
  toLicence(licenceRow.parse({ id: place + 1, ...sampleToWire(7, sample) })),
);

test('licences of the write check leave a sync as it is, even while they are active', async () => {
  const plan = await planSubscriptions(
    {
      settings: { ...defaultSettings, deactivateDeleted: true },
      targets: [{ sherwebCustomerId: 'c', name: 'Customer', suspended: false, haloClientId: 7 }],
      former: new Map(),
      sherweb: {
        customers: [{ id: 'c', displayName: 'Customer', path: [], suspendedOn: null }],
        unreadable: [],
      },
      subscriptions: new Map([['c', { ok: true, subscriptions: [], unreadable: [] }]]),
      halo: { licences, unverifiedIds: new Set(), goneIds: new Set(), listed: null },
      remembered: nothingRemembered,
    },
    () => undefined,
  );
  expect(licences.every((licence) => licence.active)).toBe(true);
  expect(plan).toMatchObject({ changes: [], problems: [], unchanged: 0 });
});

test('a licence of the product is never taken for one of the write check', () => {
  const notes = markLine({ subscriptionId: 'write-check-1', sherwebCustomerId: 'c' });
  const [sample] = licences;
  expect(sample && sampleOf(sample)).toBe(samples[0]);
  expect(sample && sampleOf({ ...sample, notes })).toBeUndefined();
  expect(sample && sampleOf({ ...sample, notes: '', name: 'Other' })).toBeUndefined();
});
