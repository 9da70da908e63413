import { settings } from '../words/settings.ts';

/** What takes back a run, and what of it stays. */
export const undo = {
  'undo.isUndo': {
    message: 'Run {runId} took back run {undone} itself, so it is not taken back.',
    action: 'Remove the rules that it made under Exceptions: the next sync then does the same again.',
  },
  'undo.nothing': {
    message: 'Run {runId} changed nothing, so there is nothing to take back.',
    action: 'Look up in the history which run made the change.',
  },
  'undo.leftOut': {
    message: {
      one: 'After this, {count} subscription is left out of sync, so that the next one does not do the same again.',
      other: 'After this, {count} subscriptions are left out of sync, so that the next one does not do the same again.',
    },
    action: 'They stand under Exceptions, with the day on which the run was undone. Follow one again, and the sync keeps it in step. Nothing changes in Sherweb.',
  },
  'undo.proRata': {
    message: {
      one: 'The seats of {count} licence are put back. Invoice lines that follow it change from that day on, pro rata where Halo is set so; what was billed until then stays billed.',
      other: 'The seats of {count} licences are put back. Invoice lines that follow them change from that day on, pro rata where Halo is set so; what was billed until then stays billed.',
    },
    action: 'Look at the next invoices of these customers, and credit by hand what should not have been billed.',
  },
  'undo.linkedMoney': {
    message: {
      one: 'The cost of {count} licence is not put back: invoice lines follow it, or it is not known whether they do.',
      other: 'The costs of {count} licences are not put back: invoice lines follow them, or it is not known whether they do.',
    },
    action: `Change it in Halo by hand, or set ${settings.onLinkedMoney} to “Write it, the lines follow” (write) and undo once more.`,
  },
  'undo.moved': {
    message: '{customer}: "{licence}" was changed since the run ({fields}), so that stays as it is.',
    action: 'Change licence {haloLicenceId} in Halo by hand, if it should be as it was.',
    wordings: {
      created: {
        message: '{customer}: "{licence}", which the run created, was changed since ({fields}), so it is not made inactive.',
        action: 'Make licence {haloLicenceId} inactive in Halo by hand, if nobody needs it.',
      },
    },
  },
  'undo.licenceStays': {
    message: '{customer}: "{licence}" cannot be taken back.',
    action: 'Change licence {haloLicenceId} in Halo by hand.',
    wordings: {
      continued: {
        message: '{customer}: "{licence}" went on under another subscription; that is not taken back, so that what bills it stays with it.',
        action: 'Link licence {haloLicenceId} to another subscription on Customers, if it went on under the wrong one.',
      },
      relinked: {
        message: '{customer}: "{licence}" is not the licence of its subscription any more (it went on under another one, or was linked anew since the run), so nothing of it is taken back.',
        action: 'Change licence {haloLicenceId} in Halo by hand, if it should be as it was.',
      },
      notShown: {
        message: '{customer}: Halo does not show "{licence}" any more, so nothing of it is taken back.',
        action: 'Look for licence {haloLicenceId} in Halo: somebody deleted it, or it is out of sight.',
      },
      elsewhere: {
        message: '{customer}: "{licence}", or the mapping of the customer, was moved to another Halo customer since the run, so nothing of it is taken back.',
        action: 'Change licence {haloLicenceId} in Halo by hand, if it should be as it was.',
      },
    },
  },
  'undo.customersExcluded': {
    message: {
      one: 'After this, {count} Sherweb customer is excluded and its mapping removed, so that the next sync does not create it again.',
      other: 'After this, {count} Sherweb customers are excluded and their mappings removed, so that the next sync does not create them again.',
    },
    action: 'Customers lists them under Excluded. Make such a customer active in Halo and include it again, and sync follows it.',
  },
  'undo.customerStays': {
    message: '{customer}, which the run created in Halo, stays active, since not all is proven to be as it was made: {why}.',
    action: 'Look at customer {haloClientId} in Halo. If nobody needs it, exclude it on Customers and make it inactive by hand.',
    wordings: {
      notShown: {
        message: '{customer}: Halo does not show the customer that the run created any more, so nothing of it is taken back.',
        action: 'Look for customer {haloClientId} in Halo: somebody deleted it, or it is out of sight.',
      },
      renamed: {
        message: '{customer}, which the run created in Halo, was renamed since, so it stays active.',
        action: 'Exclude it on Customers, and make customer {haloClientId} inactive in Halo by hand, if nobody needs it.',
      },
      mapped: {
        message: '{customer}, which the run created in Halo, stays active: it is mapped otherwise by now.',
        action: 'Look at Customers who is mapped to Halo customer {haloClientId}, and make it inactive in Halo by hand if it is nobody.',
      },
      tooMany: {
        message: '{customer}, which the run created in Halo, stays for now: each such customer costs several requests to Halo, so a few are looked at in one go.',
        action: 'Undo the run once more when this is done: it then looks at the next ones.',
      },
    },
  },
  'undo.customerKept': {
    message: 'The customer stays active, since not all of it that was to go back did.',
    action: 'See the other changes of this customer, then undo the run once more.',
  },
  'undo.stays': {
    message: '{count} changes of the run are not taken back.',
    action: 'Look at them in the report of the run.',
    wordings: {
      mappings: {
        message: {
          one: '{count} mapping that the run made stays.',
          other: '{count} mappings that the run made stay.',
        },
        action: 'Remove or exclude a wrong one on Customers.',
      },
      links: {
        message: {
          one: '{count} link that the run found stays; it changed nothing in Halo.',
          other: '{count} links that the run found stay; they changed nothing in Halo.',
        },
        action: 'Take a wrong one away on Customers.',
      },
    },
  },
} as const;
