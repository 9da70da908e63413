import type { ListReads, Traces } from '../model/reads.ts';

/** The lists of both sides, with what another writer left. */
export type TracedLists = Pick<ListReads, 'sherweb' | 'clients' | 'remembered'> & { readonly traces: Traces };

/** By which a proposal is chosen: another pair is another proposal. */
export const keyOf = (foreignId: string, haloId: number): string => `${foreignId}=${haloId}`;
