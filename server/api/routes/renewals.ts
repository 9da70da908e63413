import { RenewalSchema } from '../../../shared/renewals.ts';
import { forgetIntention, intend } from '../../renewals/intend.ts';
import { listRenewals } from '../../renewals/list.ts';
import { waitingIntentions } from '../../renewals/waiting.ts';
import { portalAddress } from '../../vendors/assumptions/portal.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

const portalOf = (credentials: ApiDeps['credentials']): string =>
  portalAddress(credentials.view().sherweb.companyName.value);

/** Lists commitments as they are kept now. */
export const renewalLister =
  ({ data, tenants, credentials, now }: ApiDeps) =>
  async (query: { readonly days?: number | undefined; readonly monthly?: string | undefined }) => {
    await tenants.ensureSame();
    const wanted = { days: query.days, monthly: query.monthly === 'true' };
    return listRenewals(data, wanted, { now: now(), portal: portalOf(credentials) });
  };

/** What renews, ends or closes, and when; and what persons want of it. */
export const renewalHandlers = (deps: ApiDeps) => {
  const { data, now, tenants, credentials } = deps;
  const list = renewalLister(deps);
  const all = async () => (await list({ monthly: 'true' })).renewals;
  return {
    renewals: async ({ query }) => RenewalSchema.array().parse((await list(query)).renewals),
    renewalList: ({ query }) => list(query),
    waitingIntentions: async () => {
      await tenants.ensureSame();
      return { intentions: await waitingIntentions(data, { now: now(), portal: portalOf(credentials) }) };
    },
    intendRenewal: async ({ params: { subscriptionId }, body, who }) => {
      await intend(data, await all(), { ...body, subscriptionId, by: who, at: now().toISOString() });
      const kept = (await all()).find((each) => each.subscriptionId === subscriptionId);
      return RenewalSchema.parse(kept);
    },
    forgetIntention: async ({ params }) => ({
      forgotten: await forgetIntention(data, params.subscriptionId),
    }),
  } satisfies Partial<Handlers>;
};

/** What of an intention is kept in the trail. */
export const renewalFacts = {
  intendRenewal: ({ params: { subscriptionId }, body: { want, to, why, until } }, { intentions }) => {
    const before = intentions.value.intentions.find((each) => each.subscriptionId === subscriptionId);
    return {
      action: 'intentionSet',
      subject: { id: subscriptionId, name: before?.product ?? null },
      details: [
        {
          field: 'intention',
          from: before === undefined ? null : wordOf(before),
          to: wordOf({ want, to }),
        },
        { field: 'reason', from: null, to: why },
        ...(until === null ? [] : [{ field: 'until', from: null, to: until }]),
      ],
      later: ({ product }) => ({ subject: { id: subscriptionId, name: product } }),
    };
  },
  forgetIntention: ({ params: { subscriptionId } }, { intentions }) => {
    const before = intentions.value.intentions.find((each) => each.subscriptionId === subscriptionId);
    if (before === undefined) return null;
    return {
      action: 'intentionForgotten',
      subject: { id: subscriptionId, name: before.product },
      details: [{ field: 'intention', from: wordOf(before), to: null }],
    };
  },
} satisfies Partial<Facts>;

/** `goTo 101`, `end`, `asIs`. */
const wordOf = ({ want, to }: { readonly want: string; readonly to: number | null }): string =>
  to === null ? want : `${want} ${to}`;
