import { describe, expect, test } from 'vitest';
import { haloPaging } from '../../../server/doctor/halo/judge-lists.ts';
import { unseenHalo } from '../../../server/doctor/halo/read.ts';
import type { Look } from '../../../server/doctor/look.ts';
import { unseenSherweb } from '../../../server/doctor/sherweb/read.ts';

const rows = (...ids: number[]) => ids.map((id) => ({ id }));
const answered = (body: unknown): Look => ({ kind: 'answered', body });
const judge = (first: unknown, second: unknown) =>
  haloPaging({
    sherweb: unseenSherweb('-'),
    halo: { ...unseenHalo('-'), clients: answered(first), secondClient: answered(second) },
    linkedLicenceIds: new Set(),
    fees: [],
    batch: undefined,
  });

describe('paging that is not as assumed', () => {
  const first = { record_count: 3, clients: rows(1, 2, 3) };

  test('page_no is ignored', () => {
    expect(judge(first, { record_count: 3, clients: rows(1) })).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('page_no is ignored'),
    });
  });

  test('page_size is ignored', () => {
    expect(judge(first, first)).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('Page 2 of one row held 3'),
    });
  });

  test('a page is a bare array', () => {
    expect(judge(rows(1, 2), rows(2))).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('no record_count'),
    });
  });

  test('page 2 holds the second row', () => {
    expect(judge(first, { record_count: 3, clients: rows(2) })).toMatchObject({ result: 'holds' });
  });
});
