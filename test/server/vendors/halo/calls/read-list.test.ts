import { describe, expect, it } from 'vitest';
import { pageSchema, readList } from '../../../../../server/vendors/halo/calls/read-list.ts';

const row = (id: number) => ({ id });
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => row(from + at));

type Pages = readonly { rows: unknown[]; recordCount?: number }[];

/**
 * Reads `pages` in order and then what a list past its end answers, at a second reading `again`; notes which pages were
 * asked for.
 */
async function readPages(pages: Pages, past: Pages[number] = { rows: [] }, again = pages) {
  let readings = 0;
  const asked: number[] = [];
  const list = await readList(
    'licences',
    async (page) => {
      asked.push(page);
      if (page === 1) readings += 1;
      const { rows: found, recordCount } = (readings === 1 ? pages : again)[page - 1] ?? past;
      return { rows: found, recordCount };
    },
    (row) => row,
  );
  return { ids: list.map((each) => (each as { id: number }).id), asked };
}

describe('reading a list of Halo page by page', () => {
  it('takes one page where that is all there is', async () => {
    expect(await readPages([{ rows: rows(1, 3), recordCount: 3 }])).toEqual({ ids: [1, 2, 3], asked: [1] });
  });

  it('goes on over short pages until record_count rows are there: Halo may cap the page', async () => {
    const pages = [
      { rows: rows(1, 2), recordCount: 5 },
      { rows: rows(3, 4), recordCount: 5 },
      { rows: rows(5, 5), recordCount: 5 },
    ];
    expect(await readPages(pages)).toEqual({ ids: [1, 2, 3, 4, 5], asked: [1, 2, 3] });
  });

  it('reads anew, once, when a row stands on two pages: another one may have moved out of sight', async () => {
    const moved = [
      { rows: rows(1, 3), recordCount: 5 },
      { rows: rows(3, 5), recordCount: 5 },
    ];
    const steady = [
      { rows: rows(1, 3), recordCount: 5 },
      { rows: rows(4, 5), recordCount: 5 },
    ];
    const { ids, asked } = await readPages(moved, undefined, steady);
    expect([ids, asked]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 1, 2],
    ]);
    await expect(readPages(moved)).rejects.toMatchObject({ code: 'incomplete' });
  });

  it.each([
    ['a count that changes from page to page', [rows(1, 3), 5], [rows(4, 4), 4]],
    ['more rows than are counted', [rows(1, 5), 4], [[], 4]],
  ] as const)('is incomplete after a second reading with %s', async (_, first, second) => {
    const pages = [first, second].map(([found, recordCount]) => ({ rows: [...found], recordCount }));
    await expect(readPages(pages)).rejects.toMatchObject({ code: 'incomplete' });
    const whole = [{ rows: rows(1, 4), recordCount: 4 }];
    expect((await readPages(pages, undefined, whole)).ids).toEqual([1, 2, 3, 4]);
  });

  it('asks for pages of the size it gets, so that their beginnings are the same however they are counted', async () => {
    const sizes: number[] = [];
    await readList(
      'licences',
      async (page, pageSize) => {
        sizes.push(pageSize);
        return { rows: rows(page * 2 - 1, page * 2), recordCount: 6 };
      },
      (row) => row,
    );
    expect(sizes).toEqual([1000, 2, 2]);
  });

  it('is incomplete when the rows stop before record_count', async () => {
    await expect(
      readPages([{ rows: rows(1, 3), recordCount: 5 }], { rows: [], recordCount: 5 }),
    ).rejects.toMatchObject({
      code: 'incomplete',
      message: expect.stringContaining('only 3 of 5'),
    });
  });

  it('is incomplete when every page shows the same rows: paging is ignored', async () => {
    const page = { rows: rows(1, 3), recordCount: 5 };
    await expect(readPages([page], page)).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('does not end early without a record_count because a page is shorter than asked for', async () => {
    const pages = [{ rows: rows(1, 50) }, { rows: rows(51, 100) }, { rows: rows(101, 120) }];
    expect((await readPages(pages)).ids).toHaveLength(120);
  });

  it('ends without a record_count when a page shows nothing new', async () => {
    const page = { rows: rows(1, 50) };
    expect((await readPages([page], page)).ids).toHaveLength(50);
  });

  it('of nothing is empty after one page', async () => {
    expect(await readPages([{ rows: [], recordCount: 0 }])).toEqual({ ids: [], asked: [1] });
    expect(await readPages([])).toEqual({ ids: [], asked: [1] });
  });

  it('with a row without id is refused whole', async () => {
    await expect(readPages([{ rows: [row(1), { name: 'x' }], recordCount: 2 }])).rejects.toMatchObject({
      code: 'badAnswer',
    });
  });
});

describe('a page as Halo answers it', () => {
  const schema = pageSchema('clients');
  it.each([
    [
      'a named list with its count',
      { record_count: 9, clients: [row(1)] },
      { rows: [row(1)], recordCount: 9 },
    ],
    ['a named list without count', { clients: [] }, { rows: [], recordCount: undefined }],
    [
      'a count that is no number',
      { record_count: 'many', clients: [] },
      { rows: [], recordCount: undefined },
    ],
    ['a bare array', [row(1)], { rows: [row(1)], recordCount: undefined }],
  ])('%s', (_, answer, expected) => {
    expect(schema.parse(answer)).toEqual(expected);
  });

  it.each([
    ['a list under another name', { record_count: 1, licences: [row(1)] }],
    ['an error in the place of a list', { ClassName: 'x', Message: 'no' }],
    ['no list at all', { record_count: 0 }],
    ['null', null],
  ])('%s is refused, not read as empty', (_, answer) => {
    expect(schema.safeParse(answer).success).toBe(false);
  });
});
