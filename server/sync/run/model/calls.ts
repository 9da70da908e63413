import type { SyncRun } from '../../../../shared/sync-run.ts';

/** Clients that count the requests they have sent. */
export interface CallCounters {
  readonly sherweb: { readonly calls: number };
  readonly halo: { readonly calls: number };
}

/** Counts the requests to both sides from now on. */
export function callsSince({ sherweb, halo }: CallCounters): () => SyncRun['calls'] {
  const before = { sherweb: sherweb.calls, halo: halo.calls };
  return () => ({ sherweb: sherweb.calls - before.sherweb, halo: halo.calls - before.halo });
}
