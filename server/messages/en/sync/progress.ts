/** What a run is doing now. */
export const progress = {
  'doing.starting': 'Starting',
  'doing.waitingInFlight': 'Waiting until Halo has finished what was sent before',
  'doing.readingCustomers': 'Reading customers on both sides',
  'doing.readingSubscriptions': 'Reading subscriptions from Sherweb',
  'doing.readingLicences': 'Reading licences from Halo',
  'doing.creatingCustomers': 'Creating customers in Halo',
  'doing.creatingLicences': 'Creating licences in Halo',
  'doing.updatingLicences': 'Updating licences in Halo',
  'doing.lookingTwice': 'Looking a second time at what is gone',
  'doing.continuingLicences': 'Letting licences go on under new subscriptions in Halo',
  'doing.deactivatingLicences': 'Deactivating licences in Halo',
  'doing.deactivatingCustomers': 'Making customers inactive in Halo',
  'doing.finishing': 'Finishing',
  'doing.finished': 'Finished',
} as const;
