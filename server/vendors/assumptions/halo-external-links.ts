import { about } from './assumption.ts';

/**
 * What we believe about Halo's external links, by which integrations remember whose record is which. They are read only
 * where something is taken over from another writer; a Halo that refuses them is one that shows none.
 */
export const externalLinkAssumptions = {
  haloExternalLinks: about(
    'halo',
    'guess',
  )({
    path: '/api/ExternalLink',
    record: 'halo_id',
    foreign: 'third_party_id',
    /** A Halo with many integrations has more links than are worth their requests. */
    mostPages: 10,
  }),
} as const;
