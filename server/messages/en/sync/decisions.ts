/** Ways out of decisions: what happens then, and what stands on the button; and what is wrong with a choice. */
export const decisions = {
  'choice.existingLicence.adopt': {
    message: 'Licence {haloLicenceId} becomes the licence of this subscription and is kept in step with it.',
    action: 'Use licence {haloLicenceId}',
  },
  'choice.existingLicence.create': {
    message: 'A licence of its own is created; the one that is there stays as it is, and may bill the same a second time.',
    action: 'Create another licence',
  },
  'choice.existingLicence.leave': {
    message: 'Nothing is linked or created for this subscription.',
    action: 'Leave it alone',
  },
  'choice.licenceAtOtherCustomer.create': {
    message: 'New licences are created at the Halo customer of the mapping and followed from then on. Those elsewhere stay active and are followed no longer: make them inactive in Halo, or both may bill.',
    action: 'Create new ones here',
  },
  'choice.licenceAtOtherCustomer.leave': {
    message: 'Nothing is created or followed; these licences stay as they are, whatever Sherweb says.',
    action: 'Leave them alone',
  },
  'choice.licenceAtOtherCustomer.map': {
    message: 'The customer is mapped to Halo customer {haloClientId} at once, where all of these licences stand; the next sync follows them as they are.',
    action: 'Map it to where they stand ({haloClientId})',
  },
  'choice.linkedMoney.accept': {
    message: 'These costs are written to Halo and the lines follow them; another change is asked about again.',
    action: 'Write these costs',
  },
  'choice.linkedMoney.always': {
    message: 'The costs of this customer are written to Halo now and from now on, and the lines follow them.',
    action: 'Write them from now on',
  },
  'choice.linkedMoney.leave': {
    message: 'Costs that lines of this customer follow are left alone in Halo and set by hand; everything else is kept in step.',
    action: 'Leave these costs alone',
  },
  'choice.nearMatch.create': {
    message: 'A customer of its own is created in Halo, beside "{haloCustomer}".',
    action: 'Create a new one',
  },
  'choice.nearMatch.exclude': {
    message: 'It is excluded: nothing of it is created or kept in step until you take this back.',
    action: 'Exclude it',
  },
  'choice.nearMatch.same': {
    message: '"{customer}" is mapped to Halo\'s "{haloCustomer}" ({haloClientId}), and its subscriptions are imported there.',
    action: 'Same customer',
  },
  'choice.otherCurrency.leave': {
    message: 'Costs in another currency are left alone in Halo and set by hand; everything else is kept in step.',
    action: 'Leave these costs alone',
  },
  'choice.otherCurrency.write': {
    message: "The numbers are written to Halo as they are, as if they were in Halo's currency.",
    action: 'Write the numbers as they are',
  },
  'choice.replaced.continue': {
    message: 'Licence {haloLicenceId} goes on as this subscription, with its quantity, dates and cost; what bills it goes on too.',
    action: 'Licence {haloLicenceId} goes on',
  },
  'choice.replaced.create': {
    message: 'A licence of its own is created; the one that is there is treated as cancelled, and no invoice line follows the new one by itself.',
    action: 'Create another licence',
  },
  'choice.overlap.continue': {
    message: 'Nothing is created; once the old subscription is gone, licence {haloLicenceId} goes on as this one, and what bills it goes on too. Until then this one is not billed.',
    action: 'Licence {haloLicenceId} goes on later',
  },
  'choice.overlap.create': {
    message: 'A licence of its own is created now, and both count as long as both are in Sherweb; tie it to an invoice line in Halo.',
    action: 'Create another licence now',
  },
  'choice.overlapEnded.continue': {
    message: 'Licence {haloLicenceId} goes on as this subscription, and what bills it goes on too; licence {ownLicenceId} becomes inactive.',
    action: 'Licence {haloLicenceId} goes on',
  },
  'choice.overlapEnded.keep': {
    message: 'The subscription keeps licence {ownLicenceId}, and the old one is treated as cancelled; tie {ownLicenceId} to its invoice line in Halo.',
    action: 'It keeps licence {ownLicenceId}',
  },
  'choice.successor.succeed': {
    message: 'It takes the place of the one that is gone: its mapping, and its licences go on as the subscriptions of the same products. No licence is created beside an old one; what was not bought again is treated as gone.',
    action: 'It is the same company',
  },
  'choice.licenceDeleted.create': {
    message: 'A new licence is created for this subscription; tie it to its invoice line in Halo, for the old line bills nothing any more.',
    action: 'Create it anew',
  },
  'choice.licenceDeleted.leave': {
    message: 'The subscription stays without licence in Halo, and nothing bills it.',
    action: 'Leave it without a licence',
  },
  'choice.madeInactive.activate': {
    message: 'The licence is made active again and kept in step; its invoice line bills again.',
    action: 'Activate it',
  },
  'choice.madeInactive.keep': {
    message: 'The licence stays inactive, so nothing bills it; its count and its other fields are kept in step.',
    action: 'Keep it inactive',
  },
  'choice.madeInactive.leave': {
    message: 'Nothing is written to this licence while it is inactive.',
    action: 'Leave it alone',
  },
  'decisions.noSuchChoice': {
    message: '"{choice}" is none of the choices of this decision.',
    action: 'Choose one of: {choices}.',
    wordings: {
      none: {
        message: '"{choice}" is no choice: this decision is not settled here.',
        action: 'Do what it says instead.',
      },
    },
  },
  'decisions.unknown': {
    message: 'No decision {decisionId} is open.',
    action: 'List the decisions to see which are; it may have been settled meanwhile.',
  },
} as const;
