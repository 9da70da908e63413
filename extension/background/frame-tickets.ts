import { browser } from 'wxt/browser';
import { z } from 'zod';
import { isOurPage, type Sender } from './sender.ts';
import { timingSafeEqual } from './timing-safe-equal.ts';

/** A page that knows a ticket was embedded by our content script; nobody else in Halo's page can read it. */
const TicketSchema = z.object({ ticket: z.string(), at: z.number() });

/** From the press on the tile until the frame has loaded, on a slow machine too. */
const validMs = 60_000;

/** One for each tab; kept in the browser's memory, since the background may be put to sleep between the two messages. */
const keyOf = (tabId: number): string => `frameTicket:${tabId}`;

/**
 * Announces that our content script is about to show the admin screens in a frame.
 * @param sender as the browser describes it, not as it describes itself
 * @returns a ticket for one frame in the same tab; null when the sender is not our content script at the top of a page
 * where the browser lets us work
 */
export async function announceFrame(sender: Sender, now: Date): Promise<string | null> {
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || isOurPage(sender)) return null;
  if (tabId === undefined || sender.frameId !== 0 || sender.url === undefined) return null;
  const { protocol, hostname } = new URL(sender.url);
  if (!(await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }))) return null;
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(tabId)]: { ticket, at: now.getTime() } });
  return ticket;
}

/**
 * Tells whether a frame was announced in its tab; a ticket is good once, and for a minute.
 * @param ticket what the frame's address holds
 * @param sender the frame
 */
export async function admitFrame(ticket: string, sender: Sender, now: Date): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (!isOurPage(sender) || tabId === undefined) return false;
  const key = keyOf(tabId);
  const found = TicketSchema.safeParse((await browser.storage.session.get(key))[key]);
  if (!found.success || !timingSafeEqual(found.data.ticket, ticket)) return false;
  await browser.storage.session.remove(key);
  return now.getTime() - found.data.at <= validMs;
}
