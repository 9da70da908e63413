import type { HomeBrowser } from './home.ts';

/** What the extension keeps, as far as a page of it can reach it. */
interface Chrome {
  readonly storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }>;
  readonly scripting: { unregisterContentScripts(): Promise<void> };
}

/**
 * Makes a browser as it was before a test: its pages but the one at home are closed, and what they, the extension and
 * the test itself left in it is gone. The background keeps nothing in its memory from one message to the next, so it
 * may go on.
 */
export async function forget({ context, home }: HomeBrowser): Promise<void> {
  for (const page of context.pages()) if (page !== home) await page.close();
  await context.unrouteAll();
  await context.clearPermissions();
  await context.clearCookies();
  await home.evaluate(async () => {
    const { storage, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
    for (const area of ['local', 'session', 'sync'] as const) await storage[area].clear();
    await scripting.unregisterContentScripts();
  });
  if (context.browser()?.browserType().name() === 'firefox') return;
  const session = await context.newCDPSession(home);
  await session.send('Storage.clearDataForOrigin', {
    origin: '*',
    storageTypes: 'local_storage,indexeddb,cache_storage',
  });
  await session.detach();
}
