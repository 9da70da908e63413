import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepComparison, keptComparison, monthsKept } from '../../../server/billing/kept-comparisons.ts';
import { openComparisons } from '../../../server/data/comparisons.ts';
import { emptyMain } from '../../../server/data/documents/main.ts';

const openKept = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'comparisons-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const comparisons = await openComparisons(dataDir, () => new Date());
  // Of the rest of the data only what is accepted and in which time zone is looked at.
  return {
    comparisons,
    accepted: { value: { accepted: [] } },
    main: { value: emptyMain() },
  } as never as Parameters<typeof keepComparison>[0];
};

test('24 months are kept, and the last comparison beside them; the oldest goes', async () => {
  const data = await openKept();
  for (let month = 0; month < 26; month += 1) {
    const comparedAt = new Date(Date.UTC(2026, month, 15)).toISOString();
    await keepComparison(data, {
      verdicts: [],
      strangers: [],
      unnamedCharges: [],
      trouble: null,
      asOf: comparedAt,
      comparedAt,
      names: {},
      isWhole: true,
    });
  }
  const months = (await monthsKept(data)).map(({ month }) => month);
  expect([months.length, months[0], months.at(-1)]).toEqual([24, '2028-02', '2026-03']);
  expect(await keptComparison(data, '2026-02')).toBeUndefined();
  expect((await keptComparison(data, null))?.comparedAt).toBe('2028-02-15T00:00:00.000Z');
});
