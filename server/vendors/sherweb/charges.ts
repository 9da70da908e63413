import type { Caller } from '../http/caller.ts';
import {
  chargeList,
  type PayableCharge,
  payableCharge,
  type ReceivableCharge,
  receivableCharge,
} from './api-types.ts';
import { believeEach } from './believe.ts';
import { createSherwebRead, type SherwebCredentials, sherwebApis } from './requests.ts';

/** What Sherweb charges for the present billing period, on both sides of us. */
export interface ChargesClient {
  /**
   * What we owe Sherweb, for all customers in one; a charge names its customer in its tags only.
   * @throws OutsideError, `rejected` with `invalid_scope` or `forbidden` where the account has no distributor access
   */
  readPayable(signal?: AbortSignal): Promise<PayableCharge[]>;
  /**
   * What one customer owes us.
   * @throws OutsideError; Sherweb refuses while a PSA integration is switched on in its portal
   */
  readReceivable(customerId: string, signal?: AbortSignal): Promise<ReceivableCharge[]>;
  /** Requests sent so far, with those of whoever shares the queue. */
  readonly calls: number;
}

/** Reads charges; each of Sherweb's two APIs with a token of its own. */
export function createChargesClient(credentials: SherwebCredentials, caller: Caller): ChargesClient {
  const payable = createSherwebRead(credentials, caller, sherwebApis.distributor);
  const receivable = createSherwebRead(credentials, caller, sherwebApis.serviceProvider);
  return {
    async readPayable(signal) {
      const { charges } = await payable('/billing/payable-charges', 'payableCharges', chargeList, {}, signal);
      return believeEach(payableCharge, charges);
    },
    async readReceivable(customerId, signal) {
      const path = '/billing/receivable-charges';
      const { charges } = await receivable(path, 'receivableCharges', chargeList, { customerId }, signal);
      return believeEach(receivableCharge, charges);
    },
    get calls() {
      return caller.calls;
    },
  };
}
