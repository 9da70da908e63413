import { describe, expect, it } from 'vitest';
import { openData } from '../../../server/data/open-data.ts';
import { createPanelAnswers } from '../../../server/panel/answers.ts';
import { ClientSubscriptionsSchema } from '../../../shared/client-subscriptions.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { customer, mapping, subscription } from '../sync/builders.ts';

const readAt = new Date('2026-01-02T06:00:00.000Z');

/** Two customers whose panels were never asked for, and how often their rows were read from disk. */
async function opened() {
  let time = new Date('2026-01-02T12:00:00.000Z');
  const data = await openData(await temporaryFolder(), () => time);
  const read = (id: string) => ({
    asOf: readAt.toISOString(),
    subscriptions: [subscription(id)],
    problem: null,
  });
  await data.subscriptions.put(
    new Map([
      ['s1', read('a')],
      ['s2', read('b')],
    ]),
  );
  await data.snapshot.change((before) => ({
    ...before,
    sherwebCustomers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')].map((each) => ({
      ...each,
      path: [],
    })),
  }));
  await data.main.change((before) => ({ ...before, mappings: [mapping('s1', 10), mapping('s2', 11)] }));
  const asked: string[] = [];
  const answer = createPanelAnswers({
    data: {
      ...data,
      subscriptions: {
        get heads() {
          return data.subscriptions.heads;
        },
        getWithSeats: (key) => {
          asked.push(key);
          return data.subscriptions.getWithSeats(key);
        },
      },
    },
    now: () => time,
  });
  const panel = async (haloClientId: number, role: 'admin' | 'technician' = 'technician') =>
    ClientSubscriptionsSchema.parse(
      JSON.parse(new TextDecoder().decode((await answer(haloClientId, role, null)).bytes)),
    );
  const later = (hours: number) => {
    time = new Date(time.getTime() + hours * 3_600_000);
  };
  return { data, panel, asked, later };
}

describe('a panel that is opened again', () => {
  it('reads nothing from disk, whichever customers were opened between', async () => {
    const { panel, asked } = await opened();
    const [first, other] = [await panel(10), await panel(11)];
    expect([await panel(10), await panel(11), await panel(10)]).toEqual([first, other, first]);
    expect(asked).toEqual(['s1', 's2']);
  });

  it('shows each role what it may see', async () => {
    const { panel } = await opened();
    const { fees } = subscription('a');
    expect((await panel(10, 'admin')).subscriptions).toMatchObject([{ id: 'a', fees }]);
    expect((await panel(10)).subscriptions).toMatchObject([{ id: 'a', fees: null }]);
    expect((await panel(10, 'admin')).subscriptions).toMatchObject([{ id: 'a', fees }]);
  });

  it('shows at once what a setting, a link, a read or a mapping has changed', async () => {
    const { data, panel } = await opened();
    await panel(10);
    await data.main.change((before) => ({
      ...before,
      settings: { ...before.settings, techniciansSeeMoney: true },
    }));
    expect((await panel(10)).subscriptions).toMatchObject([{ id: 'a', fees: subscription('a').fees }]);
    await data.links.change(() => ({
      links: [{ subscriptionId: 'a', sherwebCustomerId: 's1', haloLicenceId: 100 }],
    }));
    expect((await panel(10)).subscriptions[0]?.licence).toEqual({ haloLicenceId: 100 });
    const rows = [subscription('a'), subscription('c')];
    await data.subscriptions.put(
      new Map([['s1', { asOf: readAt.toISOString(), subscriptions: rows, problem: null }]]),
    );
    expect((await panel(10)).subscriptions.map(({ id }) => id)).toEqual(['a', 'c']);
    await data.main.change((before) => ({ ...before, mappings: [] }));
    expect((await panel(10)).subscriptions).toEqual([]);
  });

  it('says that its rows are old once they are', async () => {
    const { panel, later } = await opened();
    expect((await panel(10)).stale).toBe(false);
    later(26);
    expect((await panel(10)).stale).toBe(true);
  });
});
