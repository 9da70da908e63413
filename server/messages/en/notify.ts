/** What people are told by the ways they chose, and what those ways answer. */
export const notify = {
  'notify.notFinished': {
    message: 'The last sync did not come to its end.',
    action: 'Look at it under History; the next one does the rest.',
  },
  'notify.partly': {
    message: {
      one: '{count} change of the last sync failed: {said}',
      other: '{count} changes of the last sync failed: {said}',
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
    action: 'Look at it under Import and approve it, or drop it.',
  },
  'notify.heldPlan': {
    message: {
      one: '{count} change waits since {day}: {why}',
      other: '{count} changes wait since {day}: {why}',
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
    message: '{customer}: "{product}" ({seats} seats) may go down to {floor} until {day} only.',
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
  'notify.test': {
    message: 'This message was sent to try this way; there is nothing to do.',
    action: 'Nothing to do.',
  },
  'notify.arrived': {
    message: '{way} took the message.',
    action: 'Look whether it arrived.',
  },
  'notify.unsafeAddress': {
    message: 'The address is none that a message may be sent to.',
    action: 'Enter an https address; http only to this machine.',
  },
  'notify.unsafeMail': {
    message: 'Without TLS, mail goes to a server on this machine only.',
    action: 'Choose TLS or STARTTLS.',
  },
  'notify.mailAuth': {
    message: '{way}: the mail server does not accept the user name with this password ({said}).',
    action: 'Enter both again; some providers want a password made for programs.',
  },
  'notify.mailTls': {
    message: '{way}: no safe connection to the mail server ({said}).',
    action: 'Check its name, its port and whether it is TLS (465) or STARTTLS (587); a certificate of your own authority has to be given.',
  },
  'notify.mailAddresses': {
    message: '{way}: the mail server refuses the sender or the recipients ({said}).',
    action: 'Check both addresses, and whether this sender may send by it.',
  },
  'notify.mailAway': {
    message: '{way}: the mail server could not be reached ({said}).',
    action: "Check its name and port and this machine's network; it is tried again.",
  },
  'notify.mailRefused': {
    message: '{way}: the mail server did not take the message ({said}).',
    action: 'Look what its answer means; it is tried again.',
  },
  'notify.ticketScope': {
    message: '{way}: Halo does not let us read and write tickets.',
    action: 'In Configuration > Integrations > HaloPSA API > View Applications, give the application read:tickets and edit:tickets, and its agent the same.',
  },
  'notify.unknownWay': {
    message: 'There is no way {wayId}.',
    action: 'List them: notifications list.',
  },
  'notify.notOpened': {
    message: 'The address of {way} cannot be opened with the key of this companion.',
    action: 'Enter it again, or put the secret key of before in place.',
  },
  'notify.refused': {
    message: '{way}: {happened}.',
    action: 'Look whether the address is still the right one and takes messages of this kind.',
  },
  'notify.unreached': {
    message: '{way}: {happened}.',
    action: "Check the address and this machine's network; it is tried again.",
  },
  'notify.gone': {
    message: '{way}: {happened}: nobody takes messages at this address any more.',
    action: 'Make a new address there and enter it here.',
  },
  'notify.forbidden': {
    message: '{way}: {happened}: it does not let us in.',
    action: 'Look whether the address was copied whole, and whether it was revoked.',
  },
} as const;

/** What messages are made of. */
export const notifyParts = {
  'cause.syncFailed': 'The sync failed',
  'cause.syncLate': 'No sync',
  'cause.unreachable': 'Not to be reached',
  'cause.credentials': 'Credentials refused',
  'cause.planHeld': 'A plan waits',
  'cause.storage': 'Trouble with the data',
  'cause.orders': 'Orders',
  'cause.decisions': 'Decisions',
  'cause.unmapped': 'Customers without a mapping',
  'cause.billedWrong': 'Billed wrong',
  'cause.windowClosing': 'Closing soon',
  'cause.priceChange': 'Prices',
  'cause.secondWriter': 'A second writer',
  'message.subject': 'Sherweb for Halo: {subject}',
  'message.digest': '{opened} new, {closed} settled',
  'message.nothing': 'nothing to tell',
  'message.test': 'a test',
  'message.open': 'Open in Halo',
  'message.closed': 'Settled: {what}',
  'message.more': { one: 'and {count} more', other: 'and {count} more' },
  'billed.billedTwice': 'billed twice',
  'billed.cancelledButBilled': 'cancelled and still billed',
  'billed.notBilled': 'not billed',
  'billed.lineInactive': 'on an inactive line',
  'billed.invoiceEnded': 'on an invoice that ended',
  'billed.billedLess': 'billed less',
  'billed.billedMore': 'billed more',
  'billed.periodDiffers': 'billed for another period',
} as const;
