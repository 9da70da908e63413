import { describe, expect, it } from 'vitest';
import type { StoredRead } from '../../../../server/data/documents/stored-read.ts';
import { keptReads } from '../../../../server/sync/read/kept-reads.ts';
import { failedRead, read, subscription } from '../builders.ts';

const a = subscription('a');
const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];

const keep = async (
  before: ReadonlyMap<string, StoredRead>,
  reads: Parameters<typeof keptReads>[1],
  readAt: string,
) => new Map([...before, ...(await keptReads({ get: async (id) => before.get(id) }, reads, readAt))]);
const nothing = new Map<string, StoredRead>();

describe('what was read of a customer', () => {
  it('stays when a later read fails, with the reason', async () => {
    const good = await keep(nothing, new Map([['s1', read(a)]]), early);
    const after = await keep(good, new Map([['s1', failedRead]]), late);
    expect(after.get('s1')).toEqual({
      asOf: early,
      subscriptions: [a],
      problem: failedRead.ok ? null : failedRead.note,
    });
  });

  it('has no failure any more once a read is good again, even an empty one', async () => {
    const failed = await keep(nothing, new Map([['s1', failedRead]]), early);
    expect(failed.get('s1')).toMatchObject({ asOf: null, subscriptions: [] });
    const after = await keep(failed, new Map([['s1', read()]]), late);
    expect(after.get('s1')).toEqual({ asOf: late, subscriptions: [], problem: null });
  });

  it('stays as it is when only others are read', async () => {
    const one = await keep(nothing, new Map([['s1', read(a)]]), early);
    const both = await keep(one, new Map([['s2', read()]]), late);
    expect(both.get('s1')).toBe(one.get('s1'));
  });
});
