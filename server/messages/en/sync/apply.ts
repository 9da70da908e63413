/** What came of a change that was sent to Halo, or was not. */
export const apply = {
  'sync.customerNotCreated': {
    message: 'Its customer was not created in Halo.',
    action: 'See the problem of the customer; the next sync tries again.',
  },
  'sync.inFlight': {
    message: 'It was on its way to Halo when the companion ended, so it is not known whether it was done.',
    action: 'Sync again: what was done is found before anything is sent again.',
  },
  'sync.thereByNow': {
    message: 'Halo has a licence of it by now ({haloIds}), so no other was created.',
    action: 'Nothing to do: the next sync links it if it is ours, and asks if somebody else made it.',
    wordings: {
      customer: {
        message: 'Halo has a customer of this name by now ({haloIds}), so no other was created.',
        action: 'Nothing to do: the next sync maps it, or says why a person has to decide.',
      },
    },
  },
  'sync.left': {
    message: 'It was not sent, since others before it had failed one after the other in the same way.',
    action: 'See the problem of this run; the next sync tries again.',
    wordings: {
      refused: {
        message: 'It was in a batch that Halo refused, and others of it had failed one after the other in the same way.',
        action: 'See the problem of this run; the next sync sends it after the others.',
      },
    },
  },
  'sync.restLeft': {
    message: {
      one: '{what}: {tried} requests failed one after the other in the same way ({why}), so {count} more was left.',
      other: '{what}: {tried} requests failed one after the other in the same way ({why}), so {count} more were left.',
    },
    action: 'Mend in Halo what is named there, e.g. a mandatory field or a permission, then sync again: it does what was left.',
  },
  'sync.notGone': {
    message: '{why}.',
    action: 'Nothing to do: the licence was left active; the next sync looks again.',
  },
  'halo.notKept': {
    message: 'Halo took the change but kept {kept}.',
    action: 'Look at the licence in Halo: a rule or a permission there may change it. Run "doctor --write-check" to see more.',
  },
  'halo.otherName': {
    message: 'Halo took the customer "{customer}", and calls it "{shown}". It is mapped to that one.',
    action: 'Rename it in Halo as you like: from now on its number decides.',
  },
  'halo.notSeen': {
    message: 'Halo took it but does not show it yet, so it is not known whether it was created.',
    action: 'Sync again: the next sync looks for it before it creates anything.',
    wordings: {
      change: {
        message: 'Halo took the change but does not show the licence, so it is not known whether it was changed.',
        action: 'Sync again: the next sync compares it and changes what is still to be changed.',
      },
    },
  },
} as const;
