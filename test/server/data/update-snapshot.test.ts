import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../server/data/links-document.ts';
import { emptySnapshot } from '../../../server/data/snapshot-document.ts';
import { withLists, withReads } from '../../../server/data/update-snapshot.ts';
import { client, customer, failedRead, linkOf, read, subscription } from '../sync/builders.ts';

const a = subscription('a');
const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];

describe('the snapshot', () => {
  it('keeps the rows of the last good read when a later one fails, and says why', () => {
    const good = withReads(emptySnapshot(), new Map([['s1', read(a)]]), early);
    const after = withReads(good, new Map([['s1', failedRead]]), late);
    expect(after.subscriptions.s1).toEqual({
      asOf: early,
      subscriptions: [a],
      problem: failedRead.ok ? null : failedRead.note,
    });
  });

  it('forgets the failure once a read is good again, even an empty one', () => {
    const failed = withReads(emptySnapshot(), new Map([['s1', failedRead]]), early);
    expect(failed.subscriptions.s1).toMatchObject({ asOf: null, subscriptions: [] });
    const after = withReads(failed, new Map([['s1', read()]]), late);
    expect(after.subscriptions.s1).toEqual({ asOf: late, subscriptions: [], problem: null });
  });

  it('leaves customers alone that were not read', () => {
    const one = withReads(emptySnapshot(), new Map([['s1', read(a)]]), early);
    const both = withReads(one, new Map([['s2', read()]]), late);
    expect(both.subscriptions.s1).toEqual(one.subscriptions.s1);
  });

  it('takes new lists whole and leaves the subscriptions', () => {
    const before = withReads(emptySnapshot(), new Map([['s1', read(a)]]), early);
    const after = withLists(before, [customer('s1', 'Contoso')], [client(10, 'Contoso')], late);
    expect(after).toMatchObject({
      sherwebCustomers: [{ id: 's1' }],
      haloClients: [{ id: 10 }],
      listsReadAt: late,
      subscriptions: before.subscriptions,
    });
  });
});

describe('links', () => {
  it('hold one licence a subscription, the newest', () => {
    const links = withLinks({ links: [linkOf(a, 100), linkOf(subscription('b'), 200)] }, [linkOf(a, 101)]);
    expect(Object.fromEntries(links.links.map((each) => [each.subscriptionId, each.haloLicenceId]))).toEqual({
      a: 101,
      b: 200,
    });
  });
});
