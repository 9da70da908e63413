import type { SherwebMeter } from '../sherweb/platforms.ts';
import type { SandboxSeed } from '../state.ts';
import { type Bought, type ProductKey, subscription } from './catalogue.ts';

const annual = (endsInDays: number) => ({ endsInDays });

/** What eight customers bought at Sherweb: 25 subscriptions. */
const bought: Record<string, Bought[]> = {
  'Contoso Ltd': [
    {
      product: 'businessPremium',
      quantity: 48,
      boughtDaysAgo: 312,
      term: { endsInDays: 52, renewsAt: 45, mayGoDownTo: [{ quantity: 40, days: 3 }] },
    },
    { product: 'exchange1', quantity: 12 },
    { product: 'teamsPhone', quantity: 10, term: annual(200) },
    { product: 'azure', quantity: 1, billingCycle: 'none' },
    { product: 'backup', quantity: 60 },
  ],
  'Fabrikam, Inc.': [
    { product: 'businessStandard', quantity: 23, term: annual(18) },
    { product: 'visio2', quantity: 2, billingCycle: 'yearly', term: { endsInDays: 18, renews: false } },
    { product: 'mailSecurity', quantity: 25 },
  ],
  'Wide World Importers Ltd': [
    { product: 'businessPremium', quantity: 17, term: annual(140) },
    { product: 'project3', quantity: 3, term: { type: 'Monthly', endsInDays: 11 } },
    { product: 'defender', quantity: 17 },
  ],
  'Adatum Corporation': [
    { product: 'e3', quantity: 110, billingCycle: 'yearly', term: { type: 'Triennial', endsInDays: 640 } },
    { product: 'teamsPhone', quantity: 34, term: annual(240) },
  ],
  'Litware Inc': [
    { product: 'e3', quantity: 12, term: annual(301) },
    { product: 'exchange1', quantity: 4 },
    { product: 'backup', quantity: 16 },
  ],
  'Proseware BV': [
    {
      product: 'businessBasic',
      quantity: 9,
      boughtDaysAgo: 2,
      term: { endsInDays: 363, mayGoDownTo: [{ quantity: 0, days: 5 }] },
    },
    { product: 'mailSecurity', quantity: 9, withoutPrice: true },
  ],
  'Woodgrove Bank': [
    { product: 'businessPremium', quantity: 61, term: annual(33) },
    { product: 'defender', quantity: 61 },
    { product: 'visio2', quantity: 4, term: annual(33) },
    { product: 'azure', quantity: 1, billingCycle: 'none' },
  ],
  'Tailspin Toys': [
    { product: 'businessBasic', quantity: 14 },
    { product: 'businessStandard', quantity: 6, term: annual(77) },
    { product: 'backup', quantity: 20 },
  ],
};

/** How many seats are in use, as platforms count them; null: the meter shows no usage. */
const used: Record<string, Partial<Record<ProductKey, number | null>>> = {
  'Contoso Ltd': { businessPremium: 45, exchange1: null, teamsPhone: 10 },
  'Fabrikam, Inc.': { businessStandard: 21, visio2: 2 },
};

const inHalo = [
  'Contoso Ltd',
  'Fabrikam, Inc.',
  'Wide World Importers Limited',
  'Adatum Corporation',
  'Adatum Corporation',
  'Woodgrove Bank',
  'Tailspin Toys',
  'Northwind Traders',
  'Wingtip Toys',
];

/**
 * A day at a small provider: four customers in both by exact name, one near match, one name twice in Halo, two new.
 * Contoso has a licence made by hand that lags behind, with a recurring invoice line that follows it.
 */
export const small: SandboxSeed = ({ sherweb, halo, now }) => {
  for (const [name, all] of Object.entries(bought)) {
    const { id } = sherweb.addCustomer({ name });
    const meters = all.flatMap((one): SherwebMeter[] => {
      const added = sherweb.addSubscription(id, subscription(now(), one));
      const consumed = used[name]?.[one.product];
      if (consumed === undefined) return [];
      const usage = consumed === null ? null : { total: one.quantity, consumed };
      return [{ id: added.sku, name: added.productName, subscriptionIds: [added.id], usage }];
    });
    if (meters.length > 0) sherweb.platforms.set(id, { id: 'microsoft-365', meters });
    if (name === 'Tailspin Toys') sherweb.suspend(id);
    if (name === 'Woodgrove Bank') sherweb.hidePrices(id);
  }
  const clients = inHalo.map((name) => halo.addClient({ name }));
  const contoso = clients[0]?.id ?? 0;
  const premium = halo.addLicence({
    name: 'Microsoft 365 Business Premium',
    client_id: contoso,
    type: 1,
    count: 40,
    vendor: 'Sherweb',
    manufacturer: 'Microsoft',
    product_sku: 'CFQ7TTC0LCHC-0002',
    billing_cycle: 'Monthly',
    term_duration: 'Annual',
    status: 'Active',
    price: 26.4,
  });
  halo.addRecurringInvoice(contoso, [
    { licenceId: premium.id, unitPrice: 26.4, unitCost: 19.8 },
    { description: 'Managed workstation', quantity: 48, unitPrice: 35 },
    { description: 'Exchange Online (Plan 1)', quantity: 11, unitPrice: 5, unitCost: 3.6 },
  ]);
};
