/** Why a plan waits for a person. */
export const holds = {
  tooManyDeactivations: {
    message: '{count} of {active} active licences would be deactivated ({percent}%); the limits are {most} licences and {mostPercent}%.',
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
    message: '{count} of {seats} seats would no longer be billed ({percent}%); the limit is {mostPercent}%.',
    action: 'Compare the quantities with Sherweb; approve if they are really so low.',
  },
  lostSight: {
    message: 'Halo seems to show us less than it has: {signs}. So nothing is created in the place of what is not seen.',
    action: 'Look whether the Halo application, and the agent it logs in as, may still see every customer and licence; once they may, the next sync goes on by itself. If it is all really gone, or really new, approve the plan.',
  },
  noHaloCustomers: {
    message: 'Halo shows no customer at all, and {count} would be created.',
    action: 'Look into Halo: if it has customers, let the agent of the Halo application see them, then sync again. If it is really empty, approve the plan.',
  },
} as const;
