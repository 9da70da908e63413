/** What renews, ends or closes, and what persons want of it. */
export const renewals = {
  'renewals.unknownSubscription': {
    message: 'No commitment of subscription {subscriptionId} was in Sherweb when it was last read.',
    action: 'Sync or preview once, then look up its id with: renewals --monthly --json.',
  },
  'renewals.noCalendar': {
    message: 'There is no calendar at this address; it may have been revoked.',
    action: 'Make a new address: renewals calendar add <person>.',
  },
  'renewals.remindGoTo': {
    message: {
      one: '{customer}: "{product}" renews on {date} at {seats}, in {count} day; wanted are {to}.',
      other: '{customer}: "{product}" renews on {date} at {seats}, in {count} days; wanted are {to}.',
    },
    action: "Set {to} as its quantity at renewal in Sherweb's portal: {portal}. It turns green when a read shows it.",
  },
  'renewals.remindEnd': {
    message: {
      one: '{customer}: "{product}" renews on {date} at {seats}, in {count} day; it is wanted to end.',
      other: '{customer}: "{product}" renews on {date} at {seats}, in {count} days; it is wanted to end.',
    },
    action: "Switch its renewal off in Sherweb's portal: {portal}. It turns green when a read shows it.",
  },
  'renewals.notReadSince': {
    message: '{customer}: "{product}" should have renewed on {date}, and Sherweb was not read since.',
    action: 'Sync now: what can still be done depends on the day.',
  },
  'renewals.mayGoUp': {
    message: '{customer}: "{product}" renewed at {seats}; wanted are {to}.',
    action: 'Order {to} seats: more can be had at any time.',
  },
  'renewals.mayGoDown': {
    message: '{customer}: "{product}" renewed at {seats}; wanted are {to}, and it may go down as far until {until}.',
    action: 'Order {to} seats before then; afterwards the quantity is fixed for the whole term.',
  },
  'renewals.willEnd': {
    message: 'Skipped: {customer}: "{product}" ends on {date} and will not renew; wanted were {to} from then on.',
    action: "Switch its renewal on in Sherweb's portal, or let it end.",
  },
  'renewals.quantityChanged': {
    message: 'Skipped: {customer}: somebody changed "{product}" from {from} to {seats}; wanted are {to} at renewal.',
    action: 'Say again what is wanted of it, or forget it.',
  },
  'renewals.floorHigher': {
    message: 'Skipped: {customer}: "{product}" renewed at {seats} and may go down to {floor} only, until {until}; wanted are {to}.',
    action: 'Say {floor} instead, if that helps, or forget it.',
  },
  'renewals.floorUnknown': {
    message: 'Skipped: {customer}: "{product}" renewed at {seats}; wanted are {to}, and Sherweb does not say how far it may go down.',
    action: "Look in Sherweb's portal.",
  },
  'renewals.windowMissed': {
    message: 'Skipped: {customer}: "{product}" renewed at {seats}; wanted are {to}, and the window is closed (last until {closed}).',
    action: 'It is fixed for this term. Say for the next renewal what is wanted; if the companion was off at that time, let it run on a machine that is always on.',
  },
  'renewals.isOrdered': {
    message: '{customer}: "{product}" renewed at {seats}; {to} are ordered ({orderId}).',
    action: 'Nothing to do: it is done when a read shows {to}. See Orders.',
  },
  'renewals.orderFailed': {
    message: 'Skipped: {customer}: "{product}" renewed at {seats}; {to} were ordered ({orderId}), and the order failed or was rejected.',
    action: 'See the order for its reason. Nothing is ordered a second time by itself: ask anew while the window is open.',
  },
  'renewals.renewedAnyway': {
    message: 'Skipped: {customer}: "{product}" was wanted to end, and renewed at {seats}.',
    action: 'Cancel it while its window is open, or say what is wanted at the next renewal.',
  },
  'renewals.changed': {
    message: 'Skipped: {customer}: "{product}" is not any more as it was accepted.',
    action: 'Look at it again, and accept it as it is now or say what is wanted.',
  },
  'renewals.gone': {
    message: 'Skipped: {customer}: Sherweb lists "{product}" no more.',
    action: 'If it goes on under a new id, say there what is wanted; then forget this.',
  },
  'renewals.over': {
    message: 'Skipped: {customer}: what was wanted of "{product}" held until {until}.',
    action: 'Say again what is wanted of it, or forget it.',
  },
} as const;
