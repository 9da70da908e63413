import type { Row } from './row.ts';
import { billingCompare, billingRequests, billingScreen } from './rows/billing.ts';
import { everyPage } from './rows/every-page.ts';
import { fullPlan } from './rows/full-plan.ts';
import { haloPageCost } from './rows/halo-page-cost.ts';
import { mappingTable } from './rows/mapping-table.ts';
import { navigation } from './rows/navigation.ts';
import { nearNames } from './rows/near-names.ts';
import { panelAnswer, standingBy } from './rows/stored.ts';
import { haloRequests, sherwebTime, whileSyncing } from './rows/syncs.ts';

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [
  ...haloRequests,
  sherwebTime,
  fullPlan,
  billingCompare,
  ...whileSyncing,
  panelAnswer,
  ...standingBy,
  navigation,
  haloPageCost,
  everyPage,
  mappingTable,
  billingRequests,
  billingScreen,
  nearNames,
];
