import { z } from 'zod';
import type { HaloItem } from '../../../../shared/tie.ts';
import { assumptions, lineAssumptions } from '../../assumptions/all.ts';
import { orNothing } from '../../http/outside-error.ts';
import { paged } from '../calls/read-list.ts';
import type { HaloRequests } from '../calls/requests.ts';

/** What is sold in Halo: a line of an invoice is made of an item. */
export interface HaloItems {
  /** Items whose name holds a text, as far as Halo's search finds them; one page. @throws OutsideError */
  findItems(text: string): Promise<HaloItem[]>;
  /** One item; undefined: there is none of that id. @throws OutsideError */
  readItem(id: number): Promise<HaloItem | undefined>;
}

const mostFound = 50;

const amount = z.number().nullish().catch(undefined);

/** Fields of `Item` in Halo's specification; answers are not documented. */
const itemRow = z.object({
  id: z.number().int(),
  name: z.string().nullish().catch(undefined),
  baseprice: amount,
  isrecurringitem: z.boolean().nullish().catch(undefined),
  recurringprice: amount,
});

/** A price of 0 is one that nobody entered: Halo shows both alike. */
const toItem = ({
  id,
  name,
  baseprice,
  isrecurringitem,
  recurringprice,
}: z.infer<typeof itemRow>): HaloItem => ({
  haloItemId: id,
  name: name ?? '',
  unitPrice: (isrecurringitem === true && recurringprice ? recurringprice : baseprice) || null,
});

/** What is asked of Halo's items. */
export function createHaloItems({ get, rows }: Pick<HaloRequests, 'get' | 'rows'>): HaloItems {
  const { items: path } = lineAssumptions.haloLineWrite.value;
  const { items: name } = assumptions.haloEnvelope.value;
  return {
    async findItems(text) {
      const query = { search: text, includeactive: 'true', includeinactive: 'false', ...paged(mostFound) };
      return (await rows(path, name, 'items', itemRow, query)).map(toItem);
    },
    async readItem(id) {
      const row = await get(`${path}/${id}`, 'item', itemRow, {}).catch(orNothing);
      return row === undefined ? undefined : toItem(row);
    },
  };
}
