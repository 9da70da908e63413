import { about } from './assumption.ts';

const sherwebSure = about('sherweb', 'sure');
const sherwebLikely = about('sherweb', 'likely');
const sherwebGuess = about('sherweb', 'guess');

/** What we believe about Sherweb's API. */
export const sherwebAssumptions = {
  sherwebToken: sherwebSure(
    'Tokens come from /auth/oidc/connect/token with scope service-provider, the gateway key sent along',
    { path: '/auth/oidc/connect/token', scope: 'service-provider' },
    'Nothing can be read; the connection test says what the token address answered.',
  ),
  sherwebBase: sherwebSure(
    'Reads stand under /service-provider/v1',
    '/service-provider/v1',
    'Nothing can be read; the connection test says so.',
  ),
  sherwebCharges: sherwebGuess(
    'What we owe Sherweb stands under /distributor/v1, for tokens of the scope distributor; a charge names its customer, by name or id, as the value of a tag',
    { base: '/distributor/v1', scope: 'distributor' },
    'Charges that name no customer are counted apart and prove nothing; our cost may stay unproven.',
  ),
  sherwebFeeKind: sherwebGuess(
    'What recurringFee is, our cost or the price our customer pays, is told by comparing it with charges',
    null,
    'As long as neither is proven, the setting auto writes it nowhere, and what stands in Halo stays.',
  ),
  sherwebItems: sherwebSure(
    'Lists are {items: […]} with id and displayName, or id, productName, sku and quantity',
    'items',
    'That read counts as failed and nothing of it is written to Halo.',
  ),
  sherwebPricing: sherwebLikely(
    'Pricing may lack a subscription or be refused; then there is a quantity and no price',
    null,
    'Cost and billing cycle are left alone in Halo.',
  ),
  sherwebDates: sherwebSure(
    'Dates are UTC: plain days, or ISO date-times without zone',
    null,
    "A date in another form makes that customer's read count as failed; a zone other than UTC may move a day by one.",
  ),
  sherwebWords: sherwebSure(
    'Billing cycles, commitment types and currencies are the words of the specification',
    {
      billingCycles: ['none', 'daily', 'weekly', 'monthly', 'yearly', 'unknown'],
      commitments: ['Monthly', 'Annual', 'Biennial', 'Triennial'],
      currencies: ['Undefined', 'Cad', 'Usd', 'Eur', 'Gbp'],
    },
    'Another billing cycle leaves that of Halo alone; another commitment type or currency is taken as it comes.',
  ),
  sherwebErrors: sherwebLikely(
    'A customer that does not exist is answered with a 4xx status and problem details',
    null,
    'Whether a customer exists is decided by the customer list alone.',
  ),
  sherwebFeePerSeat: sherwebGuess(
    'recurringFee is the amount for one seat in one billing cycle',
    null,
    "Set recurringFee to nothing, so that Sherweb's fee is not written to Halo.",
  ),
  sherwebNoAccess: sherwebGuess(
    'Right keys without access to the Service Provider API are answered with 403, or invalid_scope for the token',
    403,
    'The connection test names the answer but not the reason.',
  ),
} as const;
