/** What is wrong with a link made by hand. */
export const links = {
  'links.customerNotMapped': {
    message: 'This customer ({sherwebCustomerId}) is not mapped to a Halo customer, so there are no licences to show.',
    action: 'Map it first.',
  },
  'links.notMapped': {
    message: 'The customer of subscription {subscriptionId} is not mapped to a Halo customer.',
    action: 'Map it first, then link its subscriptions.',
  },
  'links.otherCustomer': {
    message: 'Licence {haloLicenceId} stands at Halo customer {at}, and the customer is mapped to {mapped}.',
    action: 'Choose a licence of Halo customer {mapped}, or correct the mapping.',
  },
  'links.runUnderWay': {
    message: 'A run is under way, and it keeps the links that it began with.',
    action: 'Wait until it has finished, or stop it, then try again.',
  },
  'links.taken': {
    message: 'Licence {haloLicenceId} is the one of subscription {subscriptionId}.',
    action: 'Take that link away first, on Customers or with: links remove {subscriptionId}.',
  },
  'links.unknownLicence': {
    message: 'Halo has no licence {haloLicenceId}, or does not show it.',
    action: 'Look up its number in Halo, in the list of licences of the customer.',
  },
  'links.unknownSubscription': {
    message: 'Sherweb, as last read, has no subscription {subscriptionId}.',
    action: 'Make a preview, which reads it anew, then take the id from there.',
  },
} as const;
