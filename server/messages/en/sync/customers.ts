import { settings } from '../words/settings.ts';

/** Which Sherweb customer is which Halo customer. */
export const syncCustomers = {
  'sync.ambiguousName': {
    message: 'Halo has {count} customers named "{customer}" ({haloClientIds}).',
    action: 'Map it by hand to the right one.',
  },
  'sync.customerMissing': {
    message: `The Sherweb customer mapped to Halo's "{haloCustomer}" is no longer in Sherweb; its licences were left as they are.`,
    action: 'If it really left, deactivate its licences in Halo and remove the mapping; else find out why Sherweb does not list it.',
  },
  'sync.customerUnreadable': {
    message: `The Sherweb customer mapped to Halo's "{haloCustomer}" stands in Sherweb's list in a form we cannot read; its subscriptions were left alone.`,
    action: 'Look at the customer in Sherweb; run "doctor" if it looks right there.',
    wordings: {
      strangers: {
        message: "{count} of Sherweb's customers could not be read and were left out.",
        action: 'Run "doctor" to see what Sherweb answers differently from what we expect.',
      },
    },
  },
  'sync.haloCustomerGone': {
    message: '"{customer}" is mapped to Halo customer {haloClientId}, which is no longer in Halo.',
    action: 'Map it to another Halo customer, or remove the mapping.',
    wordings: {
      merged: {
        message: '"{customer}" is mapped to Halo customer {haloClientId}, which is no longer in Halo; its licences stand at "{into}" ({intoId}) now and were left alone.',
        action: 'If the two were merged in Halo, map it there (mappings set {sherwebCustomerId} {intoId}): its licences are followed again as they are.',
      },
    },
  },
  'sync.haloCustomerInactive': {
    message: `"{customer}" is mapped to Halo's "{haloCustomer}", which is inactive; its licences were left alone.`,
    action: 'Make the customer active again in Halo, map to another one, or exclude it.',
    wordings: {
      merged: {
        message: `"{customer}" is mapped to Halo's "{haloCustomer}", which is inactive; its licences stand at "{into}" ({intoId}) now and were left alone.`,
        action: 'If the two were merged in Halo, map it there (mappings set {sherwebCustomerId} {intoId}): its licences are followed again as they are.',
      },
    },
  },
  'sync.haloNamesHidden': {
    message: {
      one: 'Halo did not show the names of some customers ({haloClientIds}), so {count} new one was not created: it may be among them.',
      other: 'Halo did not show the names of some customers ({haloClientIds}), so {count} new ones were not created: they may be among them.',
    },
    action: 'Look at these customers in Halo; run "doctor" if they look right there.',
  },
  'sync.inactiveName': {
    message: `Halo's "{customer}" ({haloClientIds}) is inactive.`,
    action: 'Make it active in Halo, or map the customer by hand, or exclude it.',
  },
  'sync.knownCustomer': {
    message: `"{customer}" is not mapped, but its licences stand at Halo's "{haloCustomer}" ({haloClientId}), so no new customer was created.`,
    action: 'Map it to that customer if it is the same; if not, create its customer in Halo and map it to that one.',
  },
  'sync.nameless': {
    message: 'A Sherweb customer has no name.',
    action: 'Name it in Sherweb, or map it by hand.',
  },
  'sync.nameNotUnique': {
    message: `Sherweb has {count} customers named "{customer}", so none was mapped to Halo's ({haloClientId}) by itself.`,
    action: 'Map the right one by hand, then the others to customers of their own, or exclude them.',
  },
  'sync.nameTaken': {
    message: '"{customer}" has the name of a Halo customer ({haloClientId}) to which another Sherweb customer is mapped already.',
    action: 'If both are one company, map it by hand to the same; if not, create its own customer in Halo and map it to that one.',
  },
  'sync.nearMatch': {
    message: `"{customer}" looks like Halo's "{haloCustomer}" ({reasons}).`,
    action: 'Map it to that customer if it is the same; if not, create it in Halo under its own name, or exclude it.',
  },
  'sync.nearNewCustomer': {
    message: '"{customer}" looks like "{otherCustomer}", which is new as well ({reasons}).',
    action: 'Once that one is created, map this one to it if it is the same company; if not, create it in Halo by hand and map it.',
  },
  'sync.notMapped': {
    message: 'No Sherweb customer is mapped to Halo customer {haloClientId}, so there was nothing to sync.',
    action: 'Map one to it first.',
  },
  'sync.sameNameInSherweb': {
    message: 'Sherweb has several unmapped customers named "{customer}" and Halo has none.',
    action: 'Create the Halo customer and map each by hand, or exclude all but one.',
  },
  'sync.successor': {
    message: `"{customer}" looks like the successor of a customer that is no longer in Sherweb and is mapped to Halo's ({haloClientId}).`,
    action: 'If it is, say so here: its subscriptions go on with the licences of the old one. If it is another company, create its own customer in Halo and map it to that one.',
  },
  'sync.topLevelNeeded': {
    message: '"{customer}" is to be created, but Halo has several top levels and none is chosen.',
    action: `Set ${settings.haloTopLevelId} to the top level that new customers belong under.`,
  },
  'sync.unmapped': {
    message: {
      one: '{count} Sherweb customer is not mapped; its subscriptions were left out.',
      other: '{count} Sherweb customers are not mapped; their subscriptions were left out.',
    },
    action: 'Map them, import customers, or exclude those that do not belong in Halo.',
  },
} as const;
