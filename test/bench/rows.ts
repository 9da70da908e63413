import type { Row } from './row.ts';
import { everyPage } from './rows/every-page.ts';
import { haloPageCost } from './rows/halo-page-cost.ts';
import { mappingTable } from './rows/mapping-table.ts';
import { navigation } from './rows/navigation.ts';
import { nearNames } from './rows/near-names.ts';

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [navigation, haloPageCost, everyPage, mappingTable, nearNames];
