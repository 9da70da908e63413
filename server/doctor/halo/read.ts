import { part } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { type Evidence, skipped, statusOf } from '../evidence/evidence.ts';
import type { HaloEvidence, OrderedList } from '../evidence/halo-evidence.ts';
import { isInOrderOf, isSteady, openEnvelope, type Row, rowsOf } from './envelope.ts';
import { type HaloProbe, page } from './probe.ts';

const { pageSize } = assumptions.haloPaging.value;
const names = assumptions.haloEnvelope.value;
const ourType = { licence_type: String(assumptions.haloLicenceType.value) };
const withInactive = { [assumptions.haloInactive.value]: 'true' };

/** Enough to see lines that somebody else keeps; invoices are long rows. */
const invoicesLookedAt = 50;
/** Too large for any record to have it. */
const impossibleId = 2_147_483_646;

/** Looks at Halo with reads only, about a dozen of them. */
export async function readHalo(halo: HaloProbe): Promise<HaloEvidence> {
  const customers = { includeactive: 'true', ...withInactive };
  const clients = await halo.get('/api/Client', { ...customers, ...page(pageSize, 1) });
  const secondClient = hasTwo(clients, names.clients)
    ? await halo.get('/api/Client', { ...customers, ...page(1, 2) })
    : skipped(part('why.fewRows'));

  const subscriptions = { ...ourType, ...withInactive };
  const licences = await halo.get('/api/SoftwareLicence', { ...subscriptions, ...page(pageSize, 1) });
  const secondLicence = hasTwo(licences, names.licences)
    ? await halo.get('/api/SoftwareLicence', { ...subscriptions, ...page(1, 2) })
    : skipped(part('why.fewRows'));

  const lists = [
    { name: names.clients, path: '/api/Client', query: customers, evidence: clients, second: secondClient },
    {
      name: names.licences,
      path: '/api/SoftwareLicence',
      query: subscriptions,
      evidence: licences,
      second: secondLicence,
    },
  ];
  const again = async (order: string | null, some: typeof lists): Promise<OrderedList[]> => {
    const found: OrderedList[] = [];
    for (const { name, path, query } of some)
      found.push({ name, evidence: await halo.get(path, { ...query, ...page(pageSize, 1, order) }) });
    return found;
  };

  const fullest = fullestRow(rowsOf(licences, names.licences));
  const noLicence = skipped(part('why.noLicence'));
  return {
    signIn: halo.signIn,
    clients,
    secondClient,
    licences,
    secondLicence,
    inOtherOrders: {
      name: await again('name', lists.filter(isOutOfOrder)),
      none: await again(null, lists.filter(isOrderRefused)),
    },
    unpaged:
      typeof fullest?.client_id === 'number'
        ? await halo.get('/api/SoftwareLicence', {
            ...subscriptions,
            client_id: String(fullest.client_id),
          })
        : noLicence,
    anyType: await halo.get('/api/SoftwareLicence', { ...withInactive, ...page(pageSize, 1) }),
    single:
      typeof fullest?.id === 'number'
        ? await halo.get(`/api/SoftwareLicence/${fullest.id}`, { includedetails: 'true' })
        : noLicence,
    missing: await halo.get(`/api/SoftwareLicence/${impossibleId}`, { includedetails: 'true' }),
    badToken: await halo.getWithBadToken('/api/Client', page(1, 1)),
    instance: await halo.getOpen(assumptions.haloInstance.value.path),
    specification: await halo.get(assumptions.haloSpecification.value.path),
    topLevels: await halo.get(assumptions.haloTopLevels.value),
    control: await halo.get(assumptions.haloSecondWriter.value.path),
    invoices: await halo.get('/api/RecurringInvoice', { includelines: 'true', ...page(invoicesLookedAt, 1) }),
  };
}

/** Perhaps since an order was asked for: nothing else of such a request is out of the way. */
const isOrderRefused = ({ evidence }: OrderedList): boolean => statusOf(evidence) === 400;

const isOutOfOrder = (list: OrderedList & { readonly second: Evidence }): boolean => {
  const rows = rowsOf(list.evidence, list.name);
  return isOrderRefused(list) || !isInOrderOf('id', rows) || !isSteady(rows, list.second, list.name);
};

const hasTwo = (evidence: Evidence, name: string): boolean =>
  evidence.kind === 'answered' && openEnvelope(evidence.body, name).rows.length >= 2;

const fullestRow = (rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || Object.keys(row).length > Object.keys(best).length ? row : best),
    undefined,
  );
