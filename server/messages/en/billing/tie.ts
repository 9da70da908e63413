/** Tying lines of Halo's recurring invoices to licences. */
export const tie = {
  'tie.notProven': {
    message: 'Lines are not written from here yet: Halo does not say what becomes of other lines when one is written from outside.',
    action: 'Name a test customer that has a recurring invoice of two or more lines, and run "doctor --write-check <its id in Halo>"; until then tie the line in Halo.',
  },
  'tie.newNotProven': {
    message: 'New lines are not written from here yet: no write check has shown that Halo takes one and leaves the others as they are.',
    action: 'Run "doctor --write-check <the id of your test customer in Halo>" again; until then add the line in Halo, or tie one that is there.',
  },
  'tie.alreadyTied': {
    message: 'Line {line} of recurring invoice {invoice} follows a licence already.',
    action: 'Choose another line, or change its licences in Halo.',
  },
  'tie.otherCustomer': {
    message: 'Recurring invoice {invoice} is of another customer than the licence.',
    action: "Choose a line of the customer's own invoice, or tie this one in Halo.",
  },
  'tie.noSeats': {
    message: 'Licence {licence} is inactive in Halo, or Halo does not show its seats.',
    action: 'Sync first; a line that follows it would bill nothing.',
  },
  'tie.awaitsApproval': {
    message: 'Recurring invoice {invoice} has to be approved by somebody, so it is not touched from here.',
    action: 'Approve it in Halo, or tie the line there.',
  },
  'tie.changed': {
    message: 'Recurring invoice {invoice} was changed since it was looked at; nothing was written to its line {line}.',
    action: 'Look at it again, and decide on what it says now.',
  },
  'tie.refused': {
    message: 'Nothing was written. {why}',
    action: 'Make a new preview; it says what stands in the way.',
  },
  'tie.noItem': {
    message: 'Halo shows no item {item}.',
    action: 'Look for the item again: "billing items" with --search.',
  },
  'tie.noPrice': {
    message: 'Halo shows no price of item {item} in the currency of the invoice ({currency}).',
    action: 'Say what a seat costs your customer.',
  },
  'tie.billedAlready': {
    message: 'Line {line} of recurring invoice {invoice} bills this product already; a second one would bill it twice.',
    action: 'Keep to that line, or end it in Halo first.',
  },
  'tie.noLine': {
    message: 'Recurring invoice {invoice} has no line {line}.',
    action: 'Ask for the lines to choose from: "billing tie" with the subscription alone.',
  },
  'tie.noInvoice': {
    message: 'Halo shows no recurring invoice {invoice}.',
    action: 'Compare again; it may have been deleted.',
  },
  'tie.unreadable': {
    message: 'Recurring invoice {invoice} has a line that we cannot read, so it is not written to.',
    action: 'Tie the line in Halo, and run "doctor" to see what Halo answers differently from what we expect.',
  },
  'tie.notImported': {
    message: 'Subscription {subscriptionId} has no licence in Halo that we know of.',
    action: 'Import it first.',
  },
  'tie.noSubscription': {
    message: 'Sherweb did not show subscription {subscriptionId} when it was last read, or its customer is not mapped.',
    action: 'Sync, and look at Billing again.',
  },
  'tie.unknown': {
    message: 'There is no tie {tieId}.',
    action: 'See "billing ties" for those that were made from here.',
  },
  'tie.notTaken': {
    message: 'Halo answered that all is well, and line {line} of recurring invoice {invoice} is as it was.',
    action: 'Tie it in Halo.',
  },
  'tie.otherwise': {
    message: 'Halo did something else than was sent to line {line} of recurring invoice {invoice}.',
    action: 'Open the invoice in Halo now and compare its lines with the record in "billing ties"; "billing untie" writes the line back as it was where nobody changed it since.',
  },
} as const;
