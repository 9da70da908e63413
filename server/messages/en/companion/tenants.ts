/** Whose mappings and links these are, and what happens when another account answers. */
export const tenants = {
  'tenant.changed': {
    message: '{side} is another account than the one that mappings and links are of: they were made with {known}, and now {found} answers.',
    action: 'Nothing is planned until you have decided: in the admin screens, or with "tenant same" or "tenant anew".',
  },
  'tenant.notAsked': {
    message: 'Both accounts are the ones that mappings and links are of.',
    action: 'There is nothing to decide.',
  },
  'choice.tenant.same': {
    message: '{mappings} mappings and {links} links go on to be used with {found}.',
    action: 'It is the same',
  },
  'choice.tenant.anew': {
    message: '{mappings} mappings and {links} links are set aside in a file of the data folder, and you map anew.',
    action: 'Start anew',
  },
} as const;
