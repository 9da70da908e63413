import type { Effect, Fault } from '../../sandbox/core/faults.ts';

/** One kind of call to a vendor, and the fields we read of its answer. */
export interface Endpoint {
  readonly name: string;
  readonly side: Fault['side'];
  readonly match: NonNullable<Fault['match']>;
  readonly fields: readonly string[];
  /** Only this customer is hit; everybody else must go on. */
  readonly customer?: string;
  /** Wrong values that look right: whoever sees them can only follow them, in this field of the licence. */
  readonly believed?: Readonly<Record<string, { readonly as: string; readonly values: readonly unknown[] }>>;
}

/** What stands in a licence, and rightly so, because of a value that looks right. */
export interface Believed {
  readonly field: string;
  readonly value: unknown;
}

/** The believed value that an effect gives an endpoint, if it is one. */
export function believedOf({ believed = {} }: Endpoint, effect: Effect): Believed | undefined {
  if (effect.kind !== 'setField') return undefined;
  const { as, values } = believed[effect.field] ?? {};
  return as !== undefined && values?.includes(effect.value) === true
    ? { field: as, value: effect.value }
    : undefined;
}

const contoso = { query: { customerId: 'contoso' }, method: 'GET' };

/** Every call that a sync makes. */
export const endpoints: readonly Endpoint[] = [
  {
    name: "Sherweb's token",
    side: 'sherweb',
    match: { path: '/auth/oidc/connect/token' },
    fields: ['access_token', 'expires_in'],
  },
  {
    name: "Sherweb's customers",
    side: 'sherweb',
    match: { path: /\/customers$/ },
    fields: ['items', 'id', 'displayName', 'path', 'suspendedOn'],
  },
  {
    name: "a customer's subscriptions",
    side: 'sherweb',
    match: { ...contoso, path: '/subscriptions/details' },
    fields: [
      'items',
      'id',
      'productName',
      'description',
      'sku',
      'quantity',
      'purchaseDate',
      'commitmentTerm',
      'termEndDate',
    ],
    customer: 'Contoso Ltd',
    believed: { sku: { as: 'product_sku', values: ['x'] }, quantity: { as: 'count', values: [0] } },
  },
  {
    name: "a customer's prices",
    side: 'sherweb',
    match: { ...contoso, path: '/pricing-information' },
    fields: ['items', 'id', 'billingCycle', 'fees', 'recurringFee', 'currency'],
    customer: 'Contoso Ltd',
    believed: { recurringFee: { as: 'purchase_price', values: [0, 1.5] } },
  },
  {
    name: "Halo's address for tokens",
    side: 'halo',
    match: { path: '/api/authinfo' },
    fields: ['auth_url', 'tenant_id'],
  },
  {
    name: "Halo's token",
    side: 'halo',
    match: { path: '/auth/token' },
    fields: ['access_token', 'expires_in'],
  },
  {
    name: "Halo's customers",
    side: 'halo',
    match: { method: 'GET', path: '/api/Client' },
    fields: ['clients', 'record_count', 'id', 'name', 'inactive', 'toplevel_id'],
  },
  {
    name: "Halo's top levels",
    side: 'halo',
    match: { path: '/api/TopLevel' },
    fields: ['tree', 'id', 'name'],
  },
  {
    name: "Halo's licences",
    side: 'halo',
    match: { method: 'GET', path: /\/SoftwareLicence$/ },
    fields: [
      'licences',
      'record_count',
      'id',
      'type',
      'name',
      'count',
      'client_id',
      'is_active',
      'status',
      'notes',
      'purchase_price',
      'start_date',
    ],
  },
  {
    name: 'creating a customer',
    side: 'halo',
    match: { method: 'POST', path: '/api/Client' },
    fields: ['id', 'name'],
  },
  {
    name: 'writing licences',
    side: 'halo',
    match: { method: 'POST', path: '/api/SoftwareLicence' },
    fields: ['id', 'count', 'client_id', 'notes'],
  },
];
