/** The size of each picture, in pixels. */
export const storeSize = { width: 1280, height: 800 };

/** Where each picture is taken, and what stands there whatever the language. */
export const storeShots = [
  {
    name: '1-customer',
    at: 'halo',
    path: '/customers?mainview=client&clientid=101',
    text: /Business Premium/,
  },
  { name: '2-customers', at: 'extension', path: 'options.html#customers', text: 'Adatum Corporation' },
  { name: '3-billing', at: 'extension', path: 'options.html#billing', text: 'Woodgrove Bank' },
  { name: '4-renewals', at: 'extension', path: 'options.html#renewals', text: 'Contoso Ltd' },
] as const;
