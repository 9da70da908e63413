import { about } from './assumption.ts';

const sherwebSure = about('sherweb', 'sure');
const sherwebLikely = about('sherweb', 'likely');
const sherwebGuess = about('sherweb', 'guess');

/** What we believe about Sherweb's API. */
export const sherwebAssumptions = {
  sherwebToken: sherwebSure({ path: '/auth/oidc/connect/token', scope: 'service-provider' }),
  sherwebBase: sherwebSure('/service-provider/v1'),
  sherwebCharges: sherwebGuess({ base: '/distributor/v1', scope: 'distributor' }),
  sherwebFeeKind: sherwebGuess(null),
  sherwebItems: sherwebSure('items'),
  sherwebPricing: sherwebLikely(null),
  sherwebDates: sherwebSure(null),
  sherwebWords: sherwebSure({
    billingCycles: ['none', 'daily', 'weekly', 'monthly', 'yearly', 'unknown'],
    commitments: ['Monthly', 'Annual', 'Biennial', 'Triennial'],
    currencies: ['Undefined', 'Cad', 'Usd', 'Eur', 'Gbp'],
  }),
  sherwebErrors: sherwebLikely(null),
  sherwebFeePerSeat: sherwebGuess(null),
  sherwebNoAccess: sherwebGuess(403),
  sherwebMeters: sherwebLikely({
    platforms: 'platforms-configurations',
    usages: 'meter-usages',
    subscriptions: '/billing/subscriptions/meters',
  }),
  sherwebOrders: sherwebLikely({
    amendments: '/billing/subscriptions/amendments',
    cancellations: '/billing/subscriptions/cancellations',
    tracking: '/tracking',
    statuses: ['Unknown', 'Queued', 'Processing', 'Success', 'Failure'],
  }),
  sherwebRefusals: sherwebGuess({
    commitment: ['CommitmentTermViolations'],
    restricted: ['RestrictedProductQuantityChange', 'ProductQuantityCannotBeChanged', 'LimitedSkus'],
    limits: ['ProductQuantityConstraintsViolations'],
    dependencies: [
      'ProductMinimumQuantityDependencies',
      'ProductMaximumQuantityDependencies',
      'ProductActivationDependencies',
      'ProductActivationExclusiveness',
      'ProductCombinationConstraintViolations',
      'SubscriptionOneOrMoreConstraintViolation',
    ],
    terms: ['TermsOfServicesViolations'],
  }),
} as const;
