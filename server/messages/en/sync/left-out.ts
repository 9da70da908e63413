/** What is left out of sync or billing. */
export const leftOut = {
  'leftOut.unknownSubscription': {
    message: 'No subscription {subscriptionId} was in Sherweb when it was last read.',
    action: "Sync or preview once, then look up its id in the report or in the customer's tab.",
  },
  'sync.leftOut': {
    message: {
      one: '{count} subscription was left alone by a rule ({rule}): {reason}',
      other: '{count} subscriptions were left alone by a rule ({rule}): {reason}',
    },
    action: 'Remove the rule under Exceptions to follow Sherweb again, or with: left-out remove {ruleId}.',
  },
  'sync.drift': {
    message: '{customer}: "{subscription}" differs from its licence ({differences}); it is reported only, so nothing is written.',
    action: 'Change it by hand, or remove the rule under Exceptions, or with: left-out remove {ruleId}.',
    wordings: {
      noLicence: {
        message: '{customer}: "{subscription}" has no licence in Halo; it is reported only, so none is created.',
        action: 'Create it by hand, or remove the rule under Exceptions, or with: left-out remove {ruleId}.',
      },
    },
  },
} as const;
