/** Why a plan waits for a person. */
export const holds = {
  tooManyDeactivations: {
    message: '{count} of {active} active licences would be deactivated ({percent} %); the limits are {most} licences and {mostPercent} %.',
    action: 'Look at the plan; approve it if these subscriptions are really cancelled.',
  },
  customerDroppedToNone: {
    message: 'Sherweb lists no subscription at all for "{customer}", where Halo has {count} active licences.',
    action: 'Look at the customer in Sherweb; approve the plan if all its subscriptions are really cancelled.',
  },
  customersDroppedToNone: {
    message: 'Sherweb lists no subscription at all for {count} customers at once, "{customer}" among them, where Halo has active licences.',
    action: 'Look at these customers in Sherweb; approve if all their subscriptions are really cancelled.',
  },
  tooManySeatsLost: {
    message: '{count} of {seats} seats would no longer be billed ({percent} %); the limit is {mostPercent} %.',
    action: 'Compare the quantities with Sherweb; approve if they are really so low.',
  },
  noHaloCustomers: {
    message: 'Halo shows no customer at all, and {count} would be created.',
    action: 'Look into Halo: if it has customers, let the agent of the Halo application see them, then sync again. If it is really empty, approve the plan.',
  },
} as const;
