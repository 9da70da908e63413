import type { CDPSession } from '@playwright/test';

/** Bytes that scripts hold in a page, all worlds of it together, once what is free has been collected. */
export async function heapOf(session: CDPSession): Promise<number> {
  // What finalizers let go in the first is free for the second.
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
