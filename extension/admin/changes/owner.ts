import type { PlannedChange } from '../../../shared/sync-plan.ts';

type Owned = Pick<PlannedChange, 'haloClientId' | 'sherwebCustomerId'>;

/** Whose change it is: the Halo customer, or the Sherweb customer whose Halo customer is yet to be made. */
export const ownerOf = ({ haloClientId, sherwebCustomerId }: Owned): string =>
  haloClientId === null ? `sherweb ${sherwebCustomerId}` : `halo ${haloClientId}`;
