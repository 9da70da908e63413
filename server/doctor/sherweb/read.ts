import { part } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { tokenAnswer, tokenForm } from '../../vendors/http/client-credentials.ts';
import type { SherwebCredentials } from '../../vendors/sherweb/requests.ts';
import { type Evidence, skipped } from '../evidence/evidence.ts';
import { fieldsOf, listOf } from '../evidence/shape.ts';
import { noSherwebEvidence, type SherwebEvidence } from '../evidence/sherweb-evidence.ts';
import type { VendorProbe } from '../evidence/vendor-probe.ts';

const nobody = '00000000-0000-0000-0000-000000000000';
const mostCustomers = 2;

/** The rows under `items`; none for any other answer. */
export const itemsOf = (evidence: Evidence): readonly Readonly<Record<string, unknown>>[] =>
  evidence.kind === 'answered'
    ? listOf(fieldsOf(evidence.body)[assumptions.sherwebItems.value]).map(fieldsOf)
    : [];

/**
 * Looks at Sherweb with reads only, about six of them.
 * @param likelyIds customers that had subscriptions when last read, to be looked at first.
 */
export async function readSherweb(
  credentials: SherwebCredentials,
  probe: VendorProbe,
  likelyIds: readonly string[],
): Promise<SherwebEvidence> {
  const gateway = { 'Ocp-Apim-Subscription-Key': credentials.subscriptionKey, 'Accept-Language': 'en' };
  const token = await probe.ask({
    method: 'POST',
    url: new URL(assumptions.sherwebToken.value.path, credentials.url),
    headers: gateway,
    form: tokenForm(credentials, assumptions.sherwebToken.value.scope),
  });
  const parsed = tokenAnswer.safeParse(token.kind === 'answered' ? token.body : undefined);
  if (!parsed.success) return { ...noSherwebEvidence(part('why.noSherwebToken')), token };

  const headers = { ...gateway, Authorization: `Bearer ${parsed.data.access_token}` };
  const read = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(`${assumptions.sherwebBase.value}${path}`, credentials.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return probe.ask({ method: 'GET', url, headers });
  };

  const customers = await read('/customers');
  const noCustomer = part('why.noCustomer');
  let customerId: string | undefined;
  let details: Evidence = skipped(noCustomer);
  for (const id of candidates(customers, likelyIds)) {
    customerId = id;
    details = await read('/billing/subscriptions/details', { customerId: id });
    if (itemsOf(details).length > 0) break;
  }
  if (customerId === undefined) return { ...noSherwebEvidence(noCustomer), token, customers };
  return {
    token,
    customers,
    details,
    pricing: await read('/billing/subscriptions/pricing-information', { customerId }),
    missing: await read('/billing/subscriptions/details', { customerId: nobody }),
    charges: await read('/billing/receivable-charges', { customerId }),
  };
}

const candidates = (customers: Evidence, likelyIds: readonly string[]): string[] => {
  const listed = itemsOf(customers).flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []));
  const likely = likelyIds.filter((id) => listed.includes(id));
  return [...new Set([...likely, ...listed])].slice(0, mostCustomers);
};
