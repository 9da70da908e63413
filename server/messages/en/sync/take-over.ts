/** Taking over from another writer of the same subscriptions. */
export const takeOver = {
  'takeOver.moduleOn': {
    message: "Halo's own Sherweb module is still on, and two writers double customers, licences and invoices.",
    action: 'Switch it off in Halo (Configuration > Integrations > Sherweb), then take over.',
  },
  'takeOver.stillWriting': {
    message: {
      one: '{count} value that we wrote is another one again after each sync: somebody else still writes.',
      other: '{count} values that we wrote are other ones again after each sync: somebody else still writes.',
    },
    action: 'Switch the other writer off and let a sync or two go by, then take over. Billing names the values.',
  },
  'takeOver.sayItIsOff': {
    message: 'Nothing that can be read from here shows whether the other writer is off, and two writers double customers, licences and invoices.',
    action: 'Switch it off where it runs, then say so (the tick in the last step, or --other-is-off).',
  },
  'takeOver.twice': {
    message: '{customer}: "{subscription}" stands in Halo more than once.',
    action: 'Make what should not be billed inactive in Halo, or link the licence that it is, on Customers.',
    wordings: {
      already: {
        message: '{customer}: "{subscription}" has its licence or gets it by this, and another one of the product is active ({haloLicenceIds}).',
        action: 'Look which of them is billed, and make the other one inactive in Halo.',
      },
      several: {
        message: '{customer}: which licence "{subscription}" is ({haloLicenceIds}), nothing tells. None is taken over.',
        action: 'Link the licence that it is, on Customers; make the others inactive in Halo where they bill the same.',
      },
      ofAnother: {
        message: '{customer}: "{subscription}" also stands in a licence of somebody else ({haloLicenceIds}).',
        action: 'Look whether it is bought twice; if not, make that licence inactive in Halo, or take over from whoever wrote it.',
      },
    },
  },
  'takeOver.leftLicences': {
    message: {
      one: '{count} licence of the other writer is no subscription of Sherweb. It stays as it is.',
      other: '{count} licences of the other writer are no subscriptions of Sherweb. They stay as they are.',
    },
    action: 'Look at the list (take-over): what is bought no longer should be inactive in Halo.',
  },
  'takeOver.withoutLicence': {
    message: {
      one: '{count} subscription has no licence in Halo. Nothing is created now.',
      other: '{count} subscriptions have no licence in Halo. Nothing is created now.',
    },
    action: 'The next sync shows them in its preview, and creates them.',
  },
} as const;
