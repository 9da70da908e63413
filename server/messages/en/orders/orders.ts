import { settings } from '../words/settings.ts';

/** Seats ordered from Sherweb, and subscriptions cancelled: why not, and what came of it. */
export const orders = {
  'orders.off': {
    message: 'Ordering seats is switched off.',
    action: `An admin switches on ${settings.ordersEnabled}.`,
  },
  'orders.unknownOrder': {
    message: 'There is no order {orderId}.',
    action: 'See which there are: orders list.',
  },
  'orders.unknownSubscription': {
    message: 'Sherweb, as last read, has no subscription {subscriptionId}.',
    action: "Sync or preview once, then look up its id in the report or in the customer's tab.",
  },
  'orders.notYourCustomer': {
    message: 'The customer of this subscription is not mapped to a Halo customer, so that no seats can be ordered.',
    action: 'Ask an admin to map the customer.',
  },
  'orders.byUse': {
    message: '"{product}" is charged by use and has no seats to change.',
    action: 'Change it where it is used, or in the portal of Sherweb.',
  },
  'orders.nothingToChange': {
    message: '"{product}" has {to} seats already, as last read.',
    action: 'Refresh the customer if you expect another number, then ask again.',
  },
  'orders.alreadyOpen': {
    message: 'Another order for "{product}" is open: {orderId}.',
    action: 'Wait until it has ended, or reject it.',
  },
  'orders.confirmName': {
    message: 'Cancelling ends "{product}" for the customer, so its name has to be typed as it is written here.',
    action: 'Type the name: cancel-subscription {subscriptionId} --confirm "{product}".',
  },
  'orders.notWaiting': {
    message: 'Order {orderId} does not wait for approval: it is {state}.',
    action: 'Nothing to do. To change the quantity again, ask anew.',
  },
  'orders.samePerson': {
    message: 'You asked for order {orderId} yourself, and an order takes two people.',
    action: `Let somebody else approve it, or switch on ${settings.ordersApproverMayRequest}.`,
  },
  'orders.overDailySeats': {
    message: 'This order changes {seats} seats; {left} of the {most} that may be ordered in 24 hours are left.',
    action: `Approve it later, or raise ${settings.ordersDailySeats}.`,
  },
  'orders.overDailyMoney': {
    message: 'This order adds {added} to a billing cycle; {left} of the {most} that orders of 24 hours may add are left.',
    action: `Approve it later, or raise ${settings.ordersDailyMoney}.`,
  },
  'orders.dryRun': {
    message: 'Nothing was sent, as writing to Sherweb is switched off. This would be sent: {from} → {to} seats of subscription {subscriptionId}.',
    action: `To send it, switch off ${settings.ordersDryRun} and approve it again.`,
    wordings: {
      cancellation: {
        message: 'Nothing was sent, as writing to Sherweb is switched off. This would be sent: the cancellation of subscription {subscriptionId}.',
        action: `To send it, switch off ${settings.ordersDryRun} and approve it again.`,
      },
    },
  },
  'orders.closed': {
    message: 'Nothing was ordered: Sherweb lets the quantity go down to {floor} only, and did not say so when this was approved.',
    action: 'Ask for {floor} or more, or wait for the renewal.',
    wordings: {
      cancellation: {
        message: 'Nothing was cancelled: this subscription is on a commitment until {until}, and Sherweb did not say so when this was approved.',
        action: 'Let it end at its renewal, in the portal of Sherweb, or ask anew if it is wanted all the same.',
      },
    },
  },
  'orders.moved': {
    message: 'Nothing was ordered: Sherweb shows {now} seats now, and the order was made from {from}.',
    action: 'Look at the new number, then ask anew if it is still wanted.',
    wordings: {
      gone: {
        message: 'Nothing was ordered: Sherweb does not have this subscription any more.',
        action: 'Nothing to do, unless it should still be there: then ask Sherweb.',
      },
      unreadable: {
        message: 'Nothing was ordered: Sherweb shows this subscription in a way that cannot be believed.',
        action: 'Run "doctor", then ask anew.',
      },
    },
  },
  'orders.notSent': {
    message: 'Nothing was ordered, and Sherweb shows {now} seats as before. {call}: {happened}.',
    action: 'Ask anew when Sherweb answers again.',
    wordings: {
      unread: {
        message: 'Nothing was ordered, as Sherweb could not be read right before. {call}: {happened}.',
        action: 'Ask anew when Sherweb answers again.',
      },
      companionWasOff: {
        message: 'Nothing was ordered: the companion was off after the approval, and nothing is ordered late.',
        action: 'Ask anew if it is still wanted.',
      },
      broken: {
        message: 'Nothing was ordered, for a reason of the companion itself. Its log tells more.',
        action: 'Ask anew; if it stays, report it.',
      },
    },
  },
  'orders.refusedCommitment': {
    message: 'Sherweb refused the order, as the subscription is on a commitment and cannot go down to {to} seats now. It has {now} seats as before.',
    action: 'Wait for the renewal, or ask Sherweb to adjust it; a penalty may apply.',
  },
  'orders.refusedRestricted': {
    message: 'Sherweb refused the order, as the quantity of this product cannot be changed through its API. It has {now} seats as before.',
    action: 'Order it in the portal of Sherweb, or ask your account manager.',
  },
  'orders.refusedLimits': {
    message: 'Sherweb refused the order, as {to} seats are below the minimum or above the maximum of this product. It has {now} seats as before.',
    action: 'Look up the limits of the product in the portal of Sherweb, then ask for a number within them.',
  },
  'orders.refusedDependencies': {
    message: 'Sherweb refused the order, as another subscription of the customer depends on this one, or this one on another. It has {now} seats as before.',
    action: 'Change the other subscription first, then ask anew.',
  },
  'orders.refusedTerms': {
    message: 'Sherweb refused the order, as terms of service are not accepted yet. It has {now} seats as before.',
    action: 'Accept them in the portal of Sherweb, then ask anew.',
  },
  'orders.refused': {
    message: 'Sherweb refused the order; it has {now} seats as before. {call}: {happened}.',
    action: 'Look at what Sherweb says, then ask anew.',
  },
  'orders.answerLost': {
    message: 'The order was sent, and its answer was lost: {happened}.',
    action: 'Nothing to do: the next read of Sherweb tells whether it was carried out, and it is not sent again.',
    wordings: {
      companionEnded: {
        message: 'The companion ended while the order was sent.',
        action: 'Nothing to do: the next read of Sherweb tells whether it was carried out, and it is not sent again.',
      },
    },
  },
  'orders.neverSeen': {
    message: 'The order was sent, its answer was lost, and Sherweb still shows {now} seats instead of {to}.',
    action: 'Look into the portal of Sherweb. A later read that shows {to} confirms the order; if Sherweb does not know it, ask anew.',
  },
  'orders.withoutEffect': {
    message: 'Sherweb says that the order is done, and still shows {now} seats instead of {to}.',
    action: 'Some products follow only on their billing date. A later read that shows {to} confirms the order; else ask Sherweb.',
  },
  'orders.stillUnderWay': {
    message: 'Sherweb took the order in and has not finished it; it shows {now} seats instead of {to}.',
    action: 'Nothing to do: a later read that shows {to} confirms the order.',
  },
  'orders.failedAtSherweb': {
    message: 'Sherweb took the order in, and it failed there; no reason is given. It has {now} seats.',
    action: 'Look into the portal of Sherweb for the reason, most often a commitment, then ask anew.',
  },
  'orders.noTicketNote': {
    message: 'Ticket {ticket} got no note ({happened}); nothing else depends on it.',
    action: `Give the application in Halo the scope edit:tickets and check ${settings.ticketNoteOutcome}, or empty it.`,
  },
  'orders.belowFloor': {
    message: 'Sherweb will probably refuse this: the quantity may go down to {floor} now.',
    action: 'Ask for {floor} or more, or wait for the renewal.',
  },
  'orders.cancelsCommitment': {
    message: 'This subscription is on a commitment until {until}: Sherweb may refuse the cancellation, or charge the rest of the term.',
    action: 'Let it end at its renewal instead, in the portal of Sherweb.',
  },
} as const;
