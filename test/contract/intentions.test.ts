import { describe, expect, test } from 'vitest';
import type { SherwebCommitment } from '../sandbox/sherweb/model.ts';
import { openTestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

const renews = (over: Partial<SherwebCommitment> = {}): SherwebCommitment => ({
  type: 'Annual',
  termEndDate: '2027-01-14',
  renewalConfiguration: { renewalDate: '2027-01-15' },
  ...over,
});

/** Fabrikam's 20 seats renew on 15 January; it is 1 January 2027. */
const readShop = async () => {
  let at = '2027-01-01T12:00:00Z';
  const companion = await openTestCompanion({ seed: shop, now: () => new Date(at) });
  const { sherweb } = companion.state;
  sherweb.edit('f-e3', { commitmentTerm: renews() });
  await companion.sync();
  const intend = (body: { want: 'goTo' | 'end' | 'asIs'; to?: number; until?: string }) =>
    companion.call('intendRenewal', {
      params: { subscriptionId: 'f-e3' },
      body: { why: 'nine people left', ...body },
    });
  const found = async () =>
    (await companion.call('renewals', {})).find(({ subscriptionId }) => subscriptionId === 'f-e3')?.intention;
  return {
    ...companion,
    intend,
    found,
    moveTo: (moment: string) => {
      at = moment;
    },
  };
};

describe('what a person wants of a renewal', () => {
  test('"go to 11" reminds with where to set it, and is green only when a read shows scheduledQuantity 11', async () => {
    const { intend, found, state, sync } = await readShop();
    expect((await intend({ want: 'goTo', to: 11 })).intention).toMatchObject({
      want: 'goTo',
      to: 11,
      why: 'nine people left',
      until: null,
      by: 'command',
      at: '2027-01-01T12:00:00.000Z',
      state: 'waiting',
      note: { code: 'renewals.remindGoTo', action: expect.stringContaining('https://cumulus.sherweb.com') },
    });
    state.sherweb.edit('f-e3', {
      commitmentTerm: renews({ renewalConfiguration: { renewalDate: '2027-01-15', scheduledQuantity: 11 } }),
    });
    expect(await found()).toMatchObject({ state: 'waiting' });
    await sync();
    expect(await found()).toMatchObject({ state: 'set', note: null });
  });

  test('is skipped, loudly, when it renewed at 20 and may go down to 15 only', async () => {
    const companion = await readShop();
    await companion.intend({ want: 'goTo', to: 11 });
    companion.moveTo('2027-01-16T12:00:00Z');
    companion.state.sherweb.edit('f-e3', {
      commitmentTerm: renews({
        termEndDate: '2028-01-14',
        renewalConfiguration: { renewalDate: '2028-01-15' },
        committedMinimalQuantities: [{ committedUntil: '2027-01-22T00:00:00', quantity: 15 }],
      }),
    });
    await companion.sync();
    expect(await companion.found()).toMatchObject({
      state: 'skipped',
      note: { code: 'renewals.floorHigher', message: expect.stringContaining('may go down to 15 only') },
    });
    const soon = await companion.call('renewals', { query: { days: 0 } });
    expect(soon.map(({ subscriptionId }) => subscriptionId)).toContain('f-e3');
  });

  test('outlives a restart and a backup, is told when its subscription is gone, and is forgotten when asked', async () => {
    const companion = await readShop();
    await companion.intend({ want: 'end' });
    await companion.restart();
    expect(await companion.found()).toMatchObject({ want: 'end', state: 'waiting' });
    expect(JSON.stringify(await companion.call('makeBackup', {}))).toContain('nine people left');
    companion.state.sherweb.cancel('f-e3');
    await companion.sync();
    expect((await companion.call('renewalList', {})).gone).toMatchObject([
      {
        subscriptionId: 'f-e3',
        customerName: 'Fabrikam, Inc.',
        intention: { note: { code: 'renewals.gone' } },
      },
    ]);
    const forget = { params: { subscriptionId: 'f-e3' } };
    expect(await companion.call('forgetIntention', forget)).toEqual({ forgotten: true });
    expect(await companion.call('forgetIntention', forget)).toEqual({ forgotten: false });
    expect((await companion.call('renewalList', {})).gone).toEqual([]);
  });

  test('who said what, and what it was before, stands in the trail', async () => {
    const companion = await readShop();
    await companion.intend({ want: 'goTo', to: 11 });
    await companion.intend({ want: 'asIs', until: '2027-01-10' });
    const { entries } = await companion.call('listAudit', {});
    expect(entries[0]).toMatchObject({
      action: 'intentionSet',
      outcome: 'done',
      by: { kind: 'command' },
      subject: { id: 'f-e3', name: 'Microsoft 365 E3' },
      details: [
        { field: 'intention', from: 'goTo 11', to: 'asIs' },
        { field: 'reason', from: null, to: 'nine people left' },
        { field: 'until', from: null, to: '2027-01-10' },
      ],
    });
  });

  test('what makes no sense is refused: seats where its end is wanted, none with "go to", no reason, no such subscription', async () => {
    const companion = await readShop();
    await expect(companion.intend({ want: 'end', to: 3 })).rejects.toMatchObject({ status: 400 });
    await expect(companion.intend({ want: 'goTo' })).rejects.toMatchObject({ status: 400 });
    await expect(companion.intend({ want: 'asIs', until: '31 March' })).rejects.toMatchObject({
      status: 400,
    });
    const nobody = { params: { subscriptionId: 'c-mail' }, body: { want: 'end', why: 'x' } } as const;
    await expect(companion.call('intendRenewal', nobody)).rejects.toMatchObject({
      status: 404,
      note: { code: 'renewals.unknownSubscription' },
    });
  });
});
