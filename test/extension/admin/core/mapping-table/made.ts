import type { CustomerRow } from '../../../../../shared/mapping.ts';

export const customer = (some: Partial<CustomerRow> = {}): CustomerRow => ({
  sherwebCustomerId: 'c-1',
  sherwebName: 'Contoso Ltd',
  path: [],
  suspendedOn: null,
  state: 'unmapped',
  haloClientId: null,
  haloName: null,
  origin: null,
  suggestions: [],
  activeSubscriptions: null,
  problem: null,
  ...some,
});

export const suggestion = (haloClientId: number, score = 0.9) => ({
  haloClientId,
  haloName: `Halo ${haloClientId}`,
  score,
  evidence: [],
});
