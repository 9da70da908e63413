import { z } from 'zod';
import { occasional } from '../assumptions/halo-on-occasion.ts';
import { paged } from './calls/read-list.ts';
import type { HaloRequests } from './calls/requests.ts';

/** Halo's record of that id is what another system knows under its own id; which kind of record, Halo does not say. */
export interface ExternalLink {
  readonly haloId: number;
  readonly foreignId: string;
}

export interface HaloExternalLinks {
  /**
   * External links, as many as a few pages hold: a hint where they are there, and no sign where they are not.
   * @throws OutsideError
   */
  readExternalLinks(signal?: AbortSignal): Promise<ExternalLink[]>;
}

const { path, record, foreign, mostPages } = occasional.haloExternalLinks.value;

/** The list under whatever name; what is no list counts as an empty one. */
const pageOfAnyName = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((page) => Object.values(page).find(Array.isArray) ?? []),
]);

const linkRow = z
  .looseObject({ [record]: z.int32().positive(), [foreign]: z.coerce.string().trim().min(1) })
  .transform((row): ExternalLink => ({ haloId: Number(row[record]), foreignId: String(row[foreign]) }));

/**
 * Makes what reads external links. A row that names no two ids is left out.
 * @param pageSize rows that this Halo gives at most in one answer
 */
export const createExternalLinks = (
  { get }: Pick<HaloRequests, 'get'>,
  pageSize: number,
): HaloExternalLinks => ({
  async readExternalLinks(signal) {
    const links: ExternalLink[] = [];
    for (let page = 1; page <= mostPages; page += 1) {
      const rows = await get(path, 'externalLinks', pageOfAnyName, paged(pageSize, page), signal);
      const parsed = rows.map((row) => linkRow.safeParse(row));
      links.push(...parsed.flatMap(({ success, data }) => (success ? [data] : [])));
      if (rows.length < pageSize) break;
    }
    return links;
  },
});
