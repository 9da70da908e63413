/** What stands in a person's calendar. */
export const calendar = {
  'calendar.name': 'Sherweb renewals',
  'calendar.ends': 'ENDS, will not renew: {product} ({customer})',
  'calendar.renews': 'Renews: {product} ({customer})',
  'calendar.renewsAt': 'Renews with other seats: {product} ({customer})',
  'calendar.unknown': 'Term ends, not known whether it renews: {product} ({customer})',
  'calendar.closes': 'Last chance for fewer seats: {product} ({customer})',
} as const;
