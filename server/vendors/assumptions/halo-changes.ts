import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');

/**
 * What we believe about Halo's list of changes of a licence's count; read only for counts that a person moved. Its
 * fields are not documented: whoever is named under none of these stays unnamed, as where the list is refused.
 */
export const changeAssumptions = {
  haloLicenceChanges: haloLikely({
    path: '/api/LicenceChange',
    list: 'changes',
    by: ['who', 'agent_name', 'changed_by', 'username'],
    count: ['count', 'new_count', 'to'],
  }),
} as const;
