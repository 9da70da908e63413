import { storedReads } from '../../data/stored-reads.ts';
import { examineFee } from '../../fees/examine-fee.ts';
import { feeCustomersOf } from '../../fees/fee-customers.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What the vendors know us by, whether it works, and what Sherweb's fee was found to be with it. */
export const credentialHandlers = ({ credentials, data, vendors, now }: ApiDeps) =>
  ({
    readCredentials: () => credentials.view(),
    writeCredentials: async ({ body }) => {
      await credentials.write(body);
      return credentials.view();
    },
    testCredentials: ({ body }) => vendors.test(body),
    readFee: () => ({ evidence: data.feeEvidence.value.evidence }),
    examineFee: async () => ({
      evidence: await examineFee(feeCustomersOf(data.snapshot, await storedReads(data.subscriptions)), {
        data,
        charges: vendors.charges(),
        now,
      }),
    }),
  }) satisfies Partial<Handlers>;
