/** What runs, plans, licences and credentials are called inside a sentence. */
export const names = {
  'subscription.named': '"{name}"',
  'subscription.numbered': 'subscription {id}',
  'licence.named': '"{name}" ({id})',
  'licence.at': '"{name}" ({id}) at {haloClientId}',
  'subscription.seats': { one: '"{name}" ({count} seat)', other: '"{name}" ({count} seats)' },
  'licence.seats': { one: '"{name}" ({id}, {count} seat)', other: '"{name}" ({id}, {count} seats)' },
  'doubt.number': 'has the {field} {value} in Sherweb, which cannot be right',
  'doubt.form': "is not what we expect in Sherweb's answer ({field}: {found})",

  'doubt.part': '"{name}": {part} ({found})',
  'fee.named': '"{name}" {amount} {currency}',
  'part.fees': 'fee',
  'part.setupFee': 'setup fee',
  'part.currency': 'currency',
  'part.term': 'term',
  'part.renewal': 'renewal',
  'part.decreases': 'how far it may go down',
  'part.purchaseDate': 'start',
  'part.sku': 'SKU',

  'secondLook.customerGone': 'Its customer was not in Sherweb at the second look',
  'secondLook.suspended': 'Its customer was suspended at the second look',
  'secondLook.thereAgain': 'The subscription was in Sherweb again at the second look',

  'plan.applied': 'applied',
  'plan.stopped': 'stopped',
  'plan.moved': 'overtaken by changes',
  'plan.dropped': 'dropped',

  'input.whole': 'The input',
  'input.field': '"{field}"',

  'kept.field': '{field} {from} instead of {to}',
  'field.unknown': 'a field',
  'drift.field': '{field} {from} in Halo, {to} in Sherweb',
  'leftOut.subscription': '"{name}"',
  'leftOut.customerSku': 'SKU {sku} at one customer',
  'leftOut.sku': 'SKU {sku}',
  'field.count': 'count',
  'field.is_active': 'is_active',
  'field.billing_cycle': 'billing_cycle',
  'field.term_duration': 'term_duration',
  'field.start_date': 'start_date',
  'field.end_date': 'end_date',
  'field.autorenew': 'autorenew',
  'field.product_sku': 'product_sku',
  'field.purchase_price': 'purchase_price',

  'credential.url': "the tenant's address",
  'credential.clientId': 'the client ID',
  'credential.clientSecret': 'the client secret',
  'credential.subscriptionKey': 'the subscription key',

  'run.brokeOff': 'The run broke off',

  'sight.fewerClients': 'it lists {now} customers, and {before} before',
  'sight.fewerLicences': 'it lists {now} licences, and {before} before',
  'sight.goneClients': {
    one: '{count} mapped customer is not to be found',
    other: '{count} mapped customers are not to be found',
  },
  'sight.goneLicences': {
    one: '{count} linked licence is not to be found',
    other: '{count} linked licences are not to be found',
  },
  'sight.manyNew': {
    one: '{count} customer would be new, after {days} days without a new one',
    other: '{count} customers would be new, after {days} days without a new one',
  },

  'kind.createCustomers': 'New customers',
  'kind.createLicences': 'New licences',
  'kind.updateLicences': 'Changed licences',
  'kind.continueLicences': 'Licences that go on under new subscriptions',
  'kind.deactivateLicences': 'Licences to make inactive',
} as const;
