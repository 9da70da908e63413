import { settings } from '../words/settings.ts';

/** Which subscription is which licence, and what could not be decided about them. */
export const syncSubscriptions = {
  'sync.countHidden': {
    message: '{customer}: Halo does not show the count of the licence of "{subscription}".',
    action: 'Run "doctor" and send us its report.',
  },
  'sync.existingLicence': {
    message: {
      one: '{customer}: Halo already has a licence that may be "{subscription}" ({haloLicenceIds}), made by someone else.',
      other: '{customer}: Halo already has licences that may be "{subscription}" ({haloLicenceIds}), made by someone else.',
    },
    action: 'If it is, use that licence; if not, create another, or make the old one inactive in Halo. A rule can say it for all like it.',
    wordings: {
      alike: {
        message: '{customer}: which of the licences that someone else made in Halo ({haloLicenceIds}) is "{subscription}" is not told by SKU, name, term, quantity or cost.',
        action: 'Choose which it is, or make those that are not sold any more inactive in Halo.',
      },
    },
  },
  'sync.goneAndLeft': {
    message: {
      one: '{customer}: {licences} is gone from Sherweb and still active in Halo.',
      other: '{customer}: {licences} are gone from Sherweb and still active in Halo.',
    },
    action: `Make them inactive in Halo, or switch on ${settings.deactivateDeleted}.`,
  },
  'sync.goneUnsure': {
    message: {
      one: '{customer}: {licences} is no longer in Sherweb, but "{unread}", which is the same Halo customer, could not be read and may have it now; left active.',
      other: '{customer}: {licences} are no longer in Sherweb, but "{unread}", which is the same Halo customer, could not be read and may have them now; left active.',
    },
    action: 'Nothing to do: the next sync looks again.',
  },
  'sync.goneCopied': {
    message: {
      one: '{customer}: {licences} carries the mark of a subscription that is no longer in Sherweb and is not the licence that was made for it, but a copy. It is still active and may be billed.',
      other: '{customer}: {licences} carry marks of subscriptions that are no longer in Sherweb and are not the licences that were made for them, but copies. They are still active and may be billed.',
    },
    action: 'Make inactive in Halo what is not sold any more, and remove the mark from the notes of what is.',
  },
  'sync.goneWhileSuspended': {
    message: '{customer} is suspended in Sherweb, which no longer lists {licences}; left active in Halo.',
    action: 'If they are cancelled for good, make them inactive in Halo.',
  },
  'sync.goneElsewhere': {
    message: {
      one: '{customer}: {licences} is gone from Sherweb and still active at another Halo customer than the mapping says.',
      other: '{customer}: {licences} are gone from Sherweb and still active at other Halo customers than the mapping says.',
    },
    action: 'Make them inactive in Halo if they are no longer sold, or correct the mapping.',
  },
  'sync.licenceAtOtherCustomer': {
    message: {
      one: '{customer} is mapped to Halo customer {mapped}, but {licences} stands elsewhere and was left alone.',
      other: '{customer} is mapped to Halo customer {mapped}, but {count} of its licences stand elsewhere and were left alone: {licences}.',
    },
    action: 'If they belong there, map the customer to where they stand (mappings set {sherwebCustomerId} <Halo customer>): they are followed again as they are. If not, move them in Halo, or have new ones created here.',
  },
  'sync.licenceCopied': {
    message: {
      one: '{customer}: besides the licence of "{subscription}" ({haloLicenceId}), another active one in Halo ({haloLicenceIds}) carries its mark and may be billed too.',
      other: '{customer}: besides the licence of "{subscription}" ({haloLicenceId}), {count} other active ones in Halo ({haloLicenceIds}) carry its mark and may be billed too.',
    },
    action: 'Make it inactive in Halo if it bills the same a second time, else remove the mark from its notes. If nobody copied it, two companions synced at the same moment: let only one of them sync.',
  },
  'sync.licenceDeleted': {
    message: '{customer}: the licence of "{subscription}" ({haloLicenceId}) is no longer in Halo, though the subscription goes on; nothing was created in its place.',
    action: 'If it was deleted on purpose, leave it so; else create it anew and tie it to its invoice line.',
  },
  'sync.licenceUnverified': {
    message: `{customer}: the licence of "{subscription}" is not in Halo's list and could not be looked up, so none was created.`,
    action: "Sync again; if it stays, check that the application's agent may see all licences.",
  },
  'sync.linkedTwice': {
    message: '{customer}: the licence of "{subscription}" ({haloLicenceId}) is linked to another subscription as well and was left alone.',
    action: 'Stop the companion and put back a backup of links.json in its data folder from before this began.',
  },
  'sync.madeInactive': {
    message: '{customer}: somebody made the licence of "{subscription}" ({haloLicenceId}) inactive in Halo, though the subscription goes on; it was left as it is.',
    action: 'Say whether it stays inactive or is activated again.',
  },
  'sync.markedTwice': {
    message: '{customer}: {count} licences in Halo ({haloLicenceIds}) carry the mark of "{subscription}".',
    action: 'Remove the mark from the notes of all but the right one.',
  },
  'sync.replaced': {
    message: '{customer}: {came} came to Sherweb while {gone} of the same product went, as at a renewal under a new id. Nothing of it was changed.',
    action: 'Say which licence goes on as "{subscription}", so that what bills it goes on, or that another is created.',
    wordings: {
      late: {
        message: '{customer}: {came} came to Sherweb. The subscription of {gone}, of the same SKU, went a short time ago and its licence is inactive since, as when a renewal comes late. Nothing of it was changed.',
        action: 'Say which licence becomes active again and goes on as "{subscription}", so that what bills it goes on, or that another is created.',
      },
      elsewhere: {
        message: '{customer}: {came} came to Sherweb while the subscription of {gone} went, as at a renewal under a new id. The number is that of the Halo customer where the licence stands, which is another one. Nothing of it was changed.',
        action: 'Say which licence goes on as "{subscription}", where it stands, so that what bills it goes on, or that another is created.',
      },
      byHand: {
        message: '{customer}: {came} came to Sherweb. The subscription of {gone}, of the same SKU, went a short time ago, as at a renewal under a new id; its licence had been made inactive in Halo, and not by the companion. Nothing of it was changed.',
        action: 'Say which licence becomes active again and goes on as "{subscription}", so that what bills it goes on, or that another is created.',
      },
    },
  },
  'sync.linkedMoney': {
    message: {
      one: '{customer}: {count} invoice line in Halo follows the cost that would be written ({licences}). It may move by {moves} a month, so the cost was left alone; all else was kept in step.',
      other: '{customer}: {count} invoice lines in Halo follow costs that would be written ({licences}). They may move by {moves} a month, so these costs were left alone; all else was kept in step.',
    },
    action: `Choose whether to write them now, from now on, or not at all; for all customers at once, set ${settings.onLinkedMoney}.`,
  },
  'sync.linkedMoneyUnknown': {
    message: {
      one: "The cost of {count} licence was not written: Halo's recurring invoices could not be read, so nobody knows whether lines follow it and what customers would be billed.",
      other: "The costs of {count} licences were not written: Halo's recurring invoices could not be read, so nobody knows whether lines follow them and what customers would be billed.",
    },
    action: `Give the application the permission read:invoices, or set ${settings.onLinkedMoney} to “Write it, the lines follow” (write) if no line takes its price or cost from a licence.`,
  },
  'sync.feeRuleChanged': {
    message: "Since this version Sherweb's fee is written as cost only where charges prove that it is one; before, it always was. What stands in Halo stays until then.",
    action: `See Credentials for what was proven; to go on as before, set ${settings.recurringFee} to “cost”.`,
  },
  'sync.overlap': {
    message: '{customer}: {came} came to Sherweb while the subscription of {old}, of the same SKU, is still there, ends on {day} and does not renew by itself. No second licence was created.',
    action: 'Say whether licence {haloLicenceId} goes on as "{subscription}" once the old one is gone, or another is created now.',
  },
  'sync.overlapEnded': {
    message: '{customer}: the subscription of {gone} ended, and {came}, of the same SKU and bought while it was still there, has licence {ownLicenceId}. What bills licence {haloLicenceId} does not bill {ownLicenceId}. Neither was changed.',
    action: 'Say which of the two licences goes on as "{subscription}".',
  },
  'sync.besideAnother': {
    message: '{customer}: a second licence is created for {came}, beside {old} of the same SKU, whose subscription goes on.',
    action: 'Tie it to an invoice line in Halo. If it takes the place of the other, you are asked which licence goes on once that one is gone.',
  },
  'sync.otherCurrency': {
    message: {
      one: "{customer}: Sherweb's fee is in another currency than Halo's costs ({haloCurrency}): {fees}. The cost was left alone.",
      other: "{customer}: {count} of Sherweb's fees are in another currency than Halo's costs ({haloCurrency}): {fees}. These costs were left alone.",
    },
    action: `Choose whether to leave them alone or to write the numbers as they are; if Halo is in another currency, set ${settings.haloCurrency}.`,
  },
  'sync.suspended': {
    message: '{customer} is suspended in Sherweb, so nothing of it was changed in Halo. Active licences there: {active} ({seats} seats); subscriptions without one: {missing}.',
    action: 'Settle the suspension in Sherweb. Until then, make inactive in Halo what is not to be billed.',
    wordings: {
      complete: {
        message: '{customer} is suspended in Sherweb, so nothing of it was changed in Halo. Active licences there: {active} ({seats} seats).',
        action: 'Settle the suspension in Sherweb. Until then, make inactive in Halo what is not to be billed.',
      },
      notImported: {
        message: '{customer} is suspended in Sherweb, so nothing of it was changed in Halo. It has no active licence there; subscriptions without one: {missing}.',
        action: 'Settle the suspension in Sherweb; once it is over, the sync creates what is missing.',
      },
    },
  },
  'sync.partlyUnknown': {
    message: {
      one: '{customer}: one value of Sherweb cannot be right and was left alone in Halo; seats were kept in step: {doubts}.',
      other: '{customer}: {count} values of Sherweb cannot be right and were left alone in Halo; seats were kept in step: {doubts}.',
    },
    action: "Look at it in Sherweb's portal; what is right there, set in Halo by hand until Sherweb says it.",
  },
  'sync.subscriptionUnreadable': {
    message: '{customer}: {subscription} {why}; its licence was left alone.',
    action: 'Look at the subscription in Sherweb\'s portal; if it is right there, run "doctor" and send us its report.',
    wordings: {
      shown: {
        message: '{subscription} {why}.',
        action: "Look at the subscription in Sherweb's portal.",
      },
      shownOfSeveral: {
        message: '{subscription} {why}, and {more} more like it.',
        action: "Look at the subscription in Sherweb's portal.",
      },
    },
  },
  'sync.valuesKept': {
    message: {
      one: 'Halo keeps {field} otherwise than it was sent, on one licence ({shown} for {sent}); that counts as equal and is not written again.',
      other: 'Halo keeps {field} otherwise than it was sent, on {count} licences (for instance {shown} for {sent}); that counts as equal and is not written again.',
    },
    action: 'Nothing to do, unless Halo should keep it as sent: then look at the rules and permissions there.',
  },
  'sync.underTwoCustomers': {
    message: '{customer}: "{subscription}" stands under two Sherweb customers at once and was left alone.',
    action: 'Ask Sherweb which customer it belongs to.',
  },
} as const;
