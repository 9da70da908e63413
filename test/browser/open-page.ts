import type { Page } from '@playwright/test';

/** For a page of the extension to load, in milliseconds. */
const mostMs = 10_000;

/** What of a window is asked. */
interface Arriving {
  readonly location: { readonly href: string };
  readonly document: { readonly readyState: string };
}

/**
 * Opens an address in a page. Firefox (153) goes to pages of an extension and never says over BiDi that it has arrived:
 * there the page itself tells.
 */
export async function openPage(page: Page, address: string): Promise<Page> {
  if (!address.startsWith('moz-extension:')) {
    await page.goto(address);
    return page;
  }
  page.goto(address).catch(() => undefined);
  await page.waitForFunction(
    (wanted) => {
      const { location, document } = globalThis as unknown as Arriving;
      return location.href === wanted && document.readyState === 'complete';
    },
    address,
    { timeout: mostMs },
  );
  return page;
}
