import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

/** Fabrikam's 20 seats renew on 15 January 2027, and a person wants 11 of them from then on. Sherweb's clock is ours. */
const wanted = async () => {
  let at = '2027-01-01T12:00:00Z';
  const now = () => new Date(at);
  const companion = await openTestCompanion({ seed: shop, now, isOneClock: true });
  const { sherweb } = companion.state;
  sherweb.settings.renewalsHappen = true;
  const term = { type: 'Annual' as const, termEndDate: '2027-01-14' };
  sherweb.edit('f-e3', { commitmentTerm: { ...term, renewalConfiguration: { renewalDate: '2027-01-15' } } });
  sherweb.edit('c-e3', { commitmentTerm: { ...term, renewalConfiguration: null } });
  await companion.sync();
  const want = (subscriptionId: string, body: { want: 'goTo' | 'end'; to?: number }) =>
    companion.call('intendRenewal', { params: { subscriptionId }, body: { why: 'nine left', ...body } });
  await want('f-e3', { want: 'goTo', to: 11 });
  await want('c-e3', { want: 'end' });
  const syncAt = async (moment: string) => {
    at = moment;
    await companion.sync();
  };
  const found = async () =>
    (await companion.call('renewals', {})).find(({ subscriptionId }) => subscriptionId === 'f-e3');
  return { ...companion, syncAt, found, term };
};

describe('a renewal that happens', () => {
  test('at the quantity that somebody set in the portal: set before it, done after it', async () => {
    const { state, syncAt, found, term } = await wanted();
    state.sherweb.edit('f-e3', {
      commitmentTerm: {
        ...term,
        renewalConfiguration: { renewalDate: '2027-01-15', scheduledQuantity: 11 },
      },
    });
    await syncAt('2027-01-10T06:00:00Z');
    expect(await found()).toMatchObject({ seats: 20, then: 'renewsAt', intention: { state: 'set' } });
    await syncAt('2027-01-15T06:00:00Z');
    expect(await found()).toMatchObject({
      seats: 11,
      date: '2028-01-15',
      then: 'renews',
      floorNow: 0,
      windowClosesAt: '2027-01-22T00:00:00.000Z',
      intention: { state: 'done', note: null },
    });
  });

  test('at today’s quantity, as nobody set it: it can still be ordered while the window is open', async () => {
    const { syncAt, found } = await wanted();
    await syncAt('2027-01-16T06:00:00Z');
    expect(await found()).toMatchObject({
      seats: 20,
      intention: { state: 'due', note: { code: 'renewals.mayGoDown' } },
    });
  });

  test('while the companion was off until the window had closed: it is skipped, and nothing is ordered late', async () => {
    const { state, syncAt, found } = await wanted();
    await syncAt('2027-02-20T06:00:00Z');
    expect(await found()).toMatchObject({
      seats: 20,
      intention: { state: 'skipped', note: { code: 'renewals.windowMissed' } },
    });
    expect(state.requests.filter(({ path }) => /amendments|cancellations/.test(path))).toEqual([]);
  });

  test('or does not, where it was wanted to end: that it ended is what was wanted', async () => {
    const { syncAt, call } = await wanted();
    await syncAt('2027-01-15T06:00:00Z');
    expect((await call('renewalList', {})).gone).toMatchObject([
      { subscriptionId: 'c-e3', intention: { want: 'end', state: 'done' } },
    ]);
  });
});
