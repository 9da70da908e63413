import type { Row } from './row.ts';
import { nearNames } from './rows/near-names.ts';

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [nearNames];
