import { z } from 'zod';
import type { HaloItem } from '../../../../shared/tie.ts';
import { assumptions, lineAssumptions } from '../../assumptions/all.ts';
import { OutsideError } from '../../http/outside-error.ts';
import { parseRow } from '../calls/parse-row.ts';
import { pageSchema } from '../calls/read-list.ts';
import type { createHaloRequests } from '../calls/requests.ts';

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
export function createHaloItems({ get }: Pick<ReturnType<typeof createHaloRequests>, 'get'>): HaloItems {
  const { items: path } = lineAssumptions.haloLineWrite.value;
  const { items: name } = assumptions.haloEnvelope.value;
  return {
    async findItems(text) {
      const paging = { pageinate: 'true', page_size: String(mostFound), page_no: '1' };
      const query = { search: text, includeactive: 'true', includeinactive: 'false', ...paging };
      const { rows } = await get(path, 'items', pageSchema(name), query);
      return rows.map((row) => toItem(parseRow(itemRow, row, 'items')));
    },
    async readItem(id) {
      try {
        return toItem(await get(`${path}/${id}`, 'item', itemRow, {}));
      } catch (error) {
        if (error instanceof OutsideError && error.code === 'notFound') return undefined;
        throw error;
      }
    },
  };
}
