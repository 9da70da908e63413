import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import type { HaloDomain } from '../messaging/messages.ts';

/** Host names of customers' own Halo; each needs a permission that the admin gives, and a registered content script. */
const item = storage.defineItem<unknown>('local:haloDomains', { fallback: [] });
const DomainsSchema = z.array(z.string());

const scriptId = (domain: string): string => `halo-${domain}`;
const patternFor = (domain: string): string => `https://${domain}/*`;

async function readDomains(): Promise<string[]> {
  const parsed = DomainsSchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : [];
}

const mayUse = (domain: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternFor(domain)] });

/** The domains as kept, each with whether the browser lets us work there. */
export async function listDomains(): Promise<HaloDomain[]> {
  const domains = await readDomains();
  return Promise.all(domains.map(async (domain) => ({ domain, isAllowed: await mayUse(domain) })));
}

/**
 * Keeps a domain; asking for the permission is the page's part, since only a click may ask.
 * @param domain a host name, such as `halo.contoso.com`
 */
export async function saveDomain(domain: string): Promise<void> {
  await item.setValue([...new Set([...(await readDomains()), domain])].toSorted());
}

/**
 * Forgets a domain and gives back the permission for it.
 * @param domain a host name, as it was kept
 */
export async function removeDomain(domain: string): Promise<void> {
  await item.setValue((await readDomains()).filter((each) => each !== domain));
  await browser.permissions.remove({ origins: [patternFor(domain)] });
}

/**
 * Registers Halo's content script on every domain we may use, and on no other. Registrations are lost when the
 * extension is updated and go stale when a permission is taken away, so this runs at every start and change.
 */
async function registerDomains(): Promise<void> {
  const allowed = (await listDomains()).filter(({ isAllowed }) => isAllowed).map(({ domain }) => domain);
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const wanted = new Map(allowed.map((domain) => [scriptId(domain), domain]));
  const spent = registered.filter((id) => id.startsWith('halo-') && !wanted.has(id));
  if (spent.length > 0) await browser.scripting.unregisterContentScripts({ ids: spent });

  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  const scripts = [...wanted]
    .filter(([id]) => !registered.includes(id))
    .map(([id, domain]) => ({
      id,
      matches: [patternFor(domain)],
      js: declared?.js ?? [],
      css: declared?.css ?? [],
      runAt: declared?.run_at ?? ('document_idle' as const),
    }));
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/**
 * Makes what registers Halo's content script on our domains, one time after the other: two at once would register the
 * same script twice, which is an error.
 * @returns registers now; never throws
 * @see https://developer.chrome.com/docs/extensions/reference/api/scripting#method-registerContentScripts
 */
export function createDomainRegistrar(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(registerDomains).catch((error: unknown) => {
      console.error('Halo domains could not be registered', error);
    });
    return last;
  };
}
