/** What people are told by the ways they chose, and what those ways answer. */
export const notify = {
  'notify.partly': {
    message: {
      one: '{count} change of the last sync failed.',
      other: '{count} changes of the last sync failed.',
    },
    action: 'Look at it under History; the next sync tries again.',
  },
  'notify.late': {
    message: 'No sync did its work for {hours} hours, though one is to every day.',
    action: 'Look whether the companion and its machine run, and at its log.',
  },
  'notify.otherAccount': {
    message: 'Another account of {side} answers than the one that mappings and licences are of; nothing is synced until somebody decides.',
    action: 'Say on Customers whether it is the same, or with: tenant same, tenant anew.',
  },
  'notify.held': {
    message: { one: '{count} plan waits for a person.', other: '{count} plans wait for a person.' },
    action: 'Look at it on the Overview and approve it, or drop it.',
  },
  'notify.heldPlan': {
    message: {
      one: '{planId}: {count} change waits since {day}.',
      other: '{planId}: {count} changes wait since {day}.',
    },
    action: 'Approve exactly that: sync --approve {planId}.',
  },
  'notify.decisions': {
    message: { one: '{count} decision waits for a person.', other: '{count} decisions wait for a person.' },
    action: 'Settle them on the Overview, or with: decisions list.',
  },
  'notify.unmapped': {
    message: {
      one: '{count} customer of Sherweb belongs to no Halo customer, so nothing of it is synced or billed.',
      other: '{count} customers of Sherweb belong to no Halo customer, so nothing of them is synced or billed.',
    },
    action: 'Map or exclude them on Customers.',
  },
  'notify.doubled': {
    message: {
      one: '{count} name is borne by several customers of Sherweb.',
      other: '{count} names are borne by several customers of Sherweb.',
    },
    action: 'Map each by hand on Customers; a name that several bear is never mapped by itself.',
  },
  'notify.customer': { message: '{customer}', action: 'Map or exclude it on Customers.' },
  'notify.billed': {
    message: {
      one: '{count} subscription is not billed as it was bought.',
      other: '{count} subscriptions are not billed as they were bought.',
    },
    action: 'Put them right from the Billing screen, most money first.',
    wordings: {
      money: {
        message: {
          one: '{count} subscription is not billed as it was bought: {money} a month at stake.',
          other: '{count} subscriptions are not billed as they were bought: {money} a month at stake.',
        },
        action: 'Put them right from the Billing screen, most money first.',
      },
    },
  },
  'notify.billedRow': {
    message: '{customer}: "{product}" {state} (bought {bought}, billed {billed})',
    action: 'Put it right from the Billing screen.',
    wordings: {
      money: {
        message: '{customer}: "{product}" {state} (bought {bought}, billed {billed}), {money} a month',
        action: 'Put it right from the Billing screen.',
      },
    },
  },
  'notify.closing': {
    message: {
      one: '{count} commitment renews, ends or closes soon.',
      other: '{count} commitments renew, end or close soon.',
    },
    action: 'Say on Renewals what is wanted of each, or accept it.',
  },
  'notify.closingWindow': {
    message: '{customer}: "{product}" ({seats} seats) may go down to {floor} until {until} only.',
    action: 'Order fewer seats until then, or accept it.',
  },
  'notify.closingEnds': {
    message: '{customer}: "{product}" ({seats} seats) ends on {day} and does not renew.',
    action: "Switch its renewal on in Sherweb's portal, or let it end.",
  },
  'notify.closingRenews': {
    message: '{customer}: "{product}" renews on {day} at {seats} seats.',
    action: 'Say on Renewals what is wanted of it.',
  },
  'notify.ordersWaiting': {
    message: { one: '{count} order waits to be approved.', other: '{count} orders wait to be approved.' },
    action: 'Approve or reject it on Orders.',
  },
  'notify.ordersFailed': {
    message: {
      one: '{count} order failed, or nobody knows what came of it.',
      other: '{count} orders failed, or nobody knows what came of them.',
    },
    action: 'Look at them on Orders.',
  },
  'notify.ordersConfirmed': {
    message: { one: '{count} order was confirmed.', other: '{count} orders were confirmed.' },
    action: 'Nothing to do: the licence follows.',
  },
  'notify.order': {
    message: '{customer}: "{product}" from {from} to {to} seats',
    action: 'Look at it on Orders.',
  },
  'notify.prices': {
    message: {
      one: "Sherweb's price of {count} product is another one.",
      other: "Sherweb's prices of {count} products are other ones.",
    },
    action: 'Look under What changed, and at your own prices.',
  },
  'notify.price': {
    message: {
      one: '"{product}": {from} before, {to} now, at {count} customer',
      other: '"{product}": {from} before, {to} now, at {count} customers',
    },
    action: 'Look at your own price.',
  },
  'notify.strangers': {
    message: {
      one: 'Somebody else keeps {count} licence of a product that we sync, beside ours.',
      other: 'Somebody else keeps {count} licences of products that we sync, beside ours.',
    },
    action: "Switch off Halo's own Sherweb module and Sherweb's Halo integration: two writers bill twice.",
  },
  'notify.stranger': {
    message: '{customer}: "{product}" ({id})',
    action: 'Look who made it.',
  },
  'notify.changedBack': {
    message: {
      one: '{count} value that we write is another one again after each sync.',
      other: '{count} values that we write are other ones again after each sync.',
    },
    action: "Switch off Halo's own Sherweb module and Sherweb's Halo integration.",
  },
  'notify.changedBackOne': {
    message: '{customer}: "{product}": {wrote} written, {found} found',
    action: 'Look who changed it.',
  },
  'notify.storage': {
    message: { one: "The companion's data are in trouble.", other: "The companion's data are in trouble in {count} places." },
    action: 'Look at the disk of its machine.',
  },
} as const;
