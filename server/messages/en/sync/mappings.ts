/** What is wrong with a mapping, or with one that was asked for. */
export const mappings = {
  'mapping.customerMissing': {
    message: 'Sherweb no longer lists this customer.',
    action: 'Remove the mapping if the customer left; its licences stay as they are.',
  },
  'mapping.haloCustomerGone': {
    message: 'The Halo customer is no longer there.',
    action: 'Map to another Halo customer, or remove the mapping.',
  },
  'mapping.haloCustomerInactive': {
    message: 'The Halo customer is inactive.',
    action: 'Make it active in Halo, map to another one, or exclude the customer.',
  },
  'mapping.inactiveHaloCustomer': {
    message: `Halo's "{haloCustomer}" is inactive.`,
    action: 'Make it active in Halo first, or choose another customer.',
  },
  'mapping.unknownHaloCustomer': {
    message: 'Halo has no customer {haloClientId}.',
    action: 'Look up its number in the address of its page in Halo (clientid=…).',
  },
  'mapping.unknownSherwebCustomer': {
    message: 'Sherweb has no customer {sherwebCustomerId}.',
    action: 'List the customers to see their ids.',
  },
} as const;
