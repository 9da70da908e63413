import { accept, reopen } from '../../billing/accept/accept.ts';
import { createBilling } from '../../billing/billing.ts';
import type { Preflight } from '../../billing/preflight/preflight.ts';
import { toWorklist } from '../../billing/worklist.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { AppParts } from './deps.ts';
import type { Handlers } from './handler-types.ts';

type BillingHandlers = Pick<
  Handlers,
  | 'billing'
  | 'billingWorklist'
  | 'billingPreflight'
  | 'listAccepted'
  | 'acceptDifferences'
  | 'reopenDifference'
>;

/** What Halo bills of what Sherweb charges. */
export const billingHandlers = (parts: AppParts, preflight: Preflight): BillingHandlers => {
  const fresh = createBilling(parts);
  const compare: typeof fresh = async (input) => {
    await parts.tenants.ensureSame();
    return fresh(input);
  };
  const asked = ({ customer, refresh }: { customer?: string | undefined; refresh?: string | undefined }) => ({
    refresh: refresh === 'true',
    customer: customer ?? null,
  });
  return {
    billing: async ({ query }) => (await compare(asked(query))).billing,
    billingWorklist: async ({ query }) =>
      toWorklist(
        await compare(asked(query)),
        parts.data.snapshot.value,
        parts.credentials.view().halo.url.value,
      ),
    billingPreflight: () => preflight(),
    listAccepted: () => ({ accepted: parts.data.accepted.value.accepted.toReversed() }),
    acceptDifferences: async ({ body, who }) => {
      if (who === null) throw new ProblemError(401, 'access.noToken');
      return { accepted: await accept(parts.data, body, who, parts.now().toISOString()) };
    },
    reopenDifference: async ({ params }) => ({
      reopened: await reopen(parts.data, params.subscriptionId),
    }),
  };
};
