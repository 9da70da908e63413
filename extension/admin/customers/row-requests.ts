import type { CustomerRow } from '../../../shared/mapping.ts';
import type { App } from '../core/app.ts';
import { asExcluded, asMapped, asRemoved } from '../core/mapping-table/choose.ts';

/** What the companion may be asked to do to one row. Each throws a CompanionProblem when it does not. */
export interface RowRequests {
  map(row: CustomerRow, haloClientId: number, haloName: string): Promise<void>;
  exclude(row: CustomerRow): Promise<void>;
  /** Takes its mapping or exclusion away. */
  remove(row: CustomerRow): Promise<void>;
  /** Makes it again what it was. */
  restore(before: CustomerRow): Promise<void>;
}

/** @param put shows a row as it is once the companion has done what was asked */
export function createRowRequests(call: App['call'], put: (row: CustomerRow) => void): RowRequests {
  const map = ({ sherwebCustomerId }: CustomerRow, haloClientId: number) =>
    call('setMapping', { params: { sherwebCustomerId }, body: { haloClientId } });
  const exclude = ({ sherwebCustomerId }: CustomerRow) =>
    call('excludeCustomer', { params: { sherwebCustomerId } });
  const remove = ({ sherwebCustomerId }: CustomerRow) =>
    call('removeMapping', { params: { sherwebCustomerId } });
  return {
    async map(row, haloClientId, haloName) {
      await map(row, haloClientId);
      put(asMapped(row, haloClientId, haloName));
    },
    async exclude(row) {
      await exclude(row);
      put(asExcluded(row));
    },
    async remove(row) {
      await remove(row);
      put(asRemoved(row));
    },
    async restore(before) {
      if (before.state === 'excluded') await exclude(before);
      else if (before.haloClientId === null) await remove(before);
      else await map(before, before.haloClientId);
      put(before);
    },
  };
}
