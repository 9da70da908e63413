/** From what Sherweb charges to what Halo bills. */
export const billing = {
  'billing.leftOut': {
    message: {
      one: '{count} customer has subscriptions that were left out of billing.',
      other: '{count} customers have subscriptions that were left out of billing.',
    },
    action: 'Exceptions tells which and why.',
  },
  'billing.sherwebUnread': {
    message: {
      one: 'The subscriptions of {count} customer could not be read at Sherweb, or never were.',
      other: 'The subscriptions of {count} customers could not be read at Sherweb, or never were.',
    },
    action: 'Sync, or look at the last sync for what Sherweb answered.',
  },
  'billing.notMapped': {
    message: {
      one: '{count} customer is mapped no more, so what it bought is not known.',
      other: '{count} customers are mapped no more, so what they bought is not known.',
    },
    action: 'Map them again, or make their licences inactive in Halo.',
  },
  'billing.invoicesRefused': {
    message: 'Halo does not let us read recurring invoices: the permission read:invoices is missing.',
    action: 'Give it to the application in Configuration > Integrations > HaloPSA API > View Applications, and let the agent it logs in as see invoices.',
  },
  'billing.invoicesFailed': {
    message: 'The recurring invoices could not be read.',
    action: 'Try again; if it stays, run "doctor".',
  },
  'billing.noInvoices': {
    message: 'Halo shows no recurring invoice at all: there is none, or the permission read:invoices reaches none of them.',
    action: 'If there are some in Halo, let the agent that the application logs in as see the invoices of all customers.',
  },
  'billing.invoiceUnreadable': {
    message: {
      one: 'The invoices of {count} customer could not be read.',
      other: 'The invoices of {count} customers could not be read.',
    },
    action: 'Run "doctor" to see what Halo answers differently from what we expect.',
  },
  'billing.licenceHidden': {
    message: {
      one: 'Halo does not show a licence that lines of {count} customer are tied to.',
      other: 'Halo does not show licences that lines of {count} customers are tied to.',
    },
    action: 'Look in Halo whether they were deleted, and whether the application may see them.',
  },
  'billing.quantityHidden': {
    message: {
      one: 'Halo does not show a quantity that lines of {count} customer depend on.',
      other: 'Halo does not show quantities that lines of {count} customers depend on.',
    },
    action: 'Look at their licences and invoice lines in Halo.',
  },
  'billing.otherWriter': {
    message: {
      one: '{count} active licence in Halo is of a product that its customer buys at Sherweb, and was not made here.',
      other: '{count} active licences in Halo are of products that their customers buy at Sherweb, and were not made here.',
    },
    action: "If another integration made them (Sherweb's own for Halo, Halo's Sherweb module), switch that off: two writers bill twice. If a person did, link them on Customers or make them inactive.",
  },
  'billing.changedBack': {
    message: {
      one: '{count} value that the sync keeps in Halo is changed again by somebody else after each sync.',
      other: '{count} values that the sync keeps in Halo are changed again by somebody else after each sync.',
    },
    action:
      "Two writers take turns, and the bill follows whoever was last. Switch the other one off: Halo's own Sherweb module (Configuration > Integrations > Distribution > Sherweb), Sherweb's integration for Halo (in Sherweb's portal, under integrations), a second companion, or the rule or person that edits these licences. If theirs is right, leave the subscription out of the sync.",
  },
  'billing.untied': {
    message: {
      one: '{count} line that was tied from here follows its licence no more: somebody took it off.',
      other: '{count} lines that were tied from here follow their licences no more: somebody took them off.',
    },
    action: 'Ask who edits these invoices (a person, or another integration that rewrites their lines), switch that off, and tie the line again.',
  },
  'fee.receivableRefused': {
    message: 'Sherweb does not tell what customers owe us, as long as a PSA integration is switched on in its portal.',
    action: 'Nothing has to be done: what we owe Sherweb (scope distributor) proves the cost as well.',
  },
  'billing.brokeOff': {
    message: 'The comparison broke off through a fault of the companion; the one of before stays.',
    action: 'Try again; the log says what happened.',
  },
  'billing.noSnapshot': {
    message: 'No snapshot of {month} is kept.',
    action: 'See "billing months" for those that are: of each month the last comparison in which everything was read.',
  },
} as const;
