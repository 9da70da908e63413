import { assumptions } from '../../vendors/assumptions/all.ts';
import { tokenAnswer } from '../../vendors/sherweb/api-types.ts';
import type { SherwebAccess } from '../../vendors/sherweb/client.ts';
import { type Look, skipped } from '../look.ts';
import { fieldsOf, listOf } from '../shape.ts';
import type { SideProbe } from '../side.ts';

/** Everything that the examination of Sherweb looked at. */
export interface SherwebSeen {
  readonly token: Look;
  readonly customers: Look;
  /** Of one customer. */
  readonly details: Look;
  readonly pricing: Look;
  /** The details of a customer that cannot exist. */
  readonly missing: Look;
  /** Charges are refused while a PSA integration is switched on in Sherweb. */
  readonly charges: Look;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const mostCustomers = 2;

/** The rows under `items`; none for any other answer. */
export const itemsOf = (seen: Look): readonly Readonly<Record<string, unknown>>[] =>
  seen.kind === 'answered' ? listOf(fieldsOf(seen.body)[assumptions.sherwebItems.value]).map(fieldsOf) : [];

/**
 * Looks at Sherweb with reads only, about six of them.
 * @param likelyIds customers that had subscriptions when last read, to be looked at first.
 */
export async function readSherweb(
  access: SherwebAccess,
  probe: SideProbe,
  likelyIds: readonly string[],
): Promise<SherwebSeen> {
  const gateway = { 'Ocp-Apim-Subscription-Key': access.subscriptionKey, 'Accept-Language': 'en' };
  const token = await probe.ask({
    method: 'POST',
    url: new URL(assumptions.sherwebToken.value.path, access.url),
    headers: gateway,
    form: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: access.clientId,
      client_secret: access.clientSecret,
      scope: assumptions.sherwebToken.value.scope,
    }),
  });
  const parsed = tokenAnswer.safeParse(token.kind === 'answered' ? token.body : undefined);
  if (!parsed.success) return { ...unseenSherweb('Not asked: Sherweb gave no token.'), token };

  const headers = { ...gateway, Authorization: `Bearer ${parsed.data.access_token}` };
  const read = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(`${assumptions.sherwebBase.value}${path}`, access.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return probe.ask({ method: 'GET', url, headers });
  };

  const customers = await read('/customers');
  const noCustomer = 'There is no customer to look at.';
  let customerId: string | undefined;
  let details: Look = skipped(noCustomer);
  for (const id of candidates(customers, likelyIds)) {
    customerId = id;
    details = await read('/billing/subscriptions/details', { customerId: id });
    if (itemsOf(details).length > 0) break;
  }
  if (customerId === undefined) return { ...unseenSherweb(noCustomer), token, customers };
  return {
    token,
    customers,
    details,
    pricing: await read('/billing/subscriptions/pricing-information', { customerId }),
    missing: await read('/billing/subscriptions/details', { customerId: nobody }),
    charges: await read('/billing/receivable-charges', { customerId }),
  };
}

/** A Sherweb that was not looked at. */
export function unseenSherweb(why: string): SherwebSeen {
  const not = skipped(why);
  return { token: not, customers: not, details: not, pricing: not, missing: not, charges: not };
}

const candidates = (customers: Look, likelyIds: readonly string[]): string[] => {
  const listed = itemsOf(customers).flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []));
  const likely = likelyIds.filter((id) => listed.includes(id));
  return [...new Set([...likely, ...listed])].slice(0, mostCustomers);
};
