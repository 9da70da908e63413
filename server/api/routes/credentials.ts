import type { AuditDetail } from '../../../shared/audit.ts';
import { storedReads } from '../../data/stored-reads.ts';
import { examineFee } from '../../fees/examine-fee.ts';
import { feeCustomersOf } from '../../fees/fee-customers.ts';
import { dropsSecret } from '../../secrets/halo-address.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

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

/** Of credentials only the names of the fields are kept. */
export const credentialFacts = {
  testCredentials: () => null,
  examineFee: () => null,
  writeCredentials: ({ body }, { main }) => {
    const typed = Object.entries(body).flatMap(([side, fields]) =>
      Object.entries(fields ?? {})
        .filter(([, value]) => value !== undefined)
        .map(
          ([field, value]): AuditDetail => ({
            field: `${side}.${field}`,
            from: null,
            to: value === null ? 'forgotten' : 'set',
          }),
        ),
    );
    const dropped: AuditDetail[] = dropsSecret(main.value.credentials.halo, body.halo)
      ? [{ field: 'halo.clientSecret', from: null, to: 'forgotten' }]
      : [];
    const details = [...typed, ...dropped];
    return details.length === 0 ? null : { action: 'credentialsChanged', subject: null, details };
  },
} satisfies Partial<Facts>;
