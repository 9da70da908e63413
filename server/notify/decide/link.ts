import type { MessagePart } from '../../data/documents/notified.ts';

/**
 * The one place in Halo to go to for a message: the customer that all of it is about, else the integrations, where our
 * panel is. Pure.
 * @param haloUrl where Halo's agent web app is; null: not known
 */
export function linkOf(parts: readonly MessagePart[], haloUrl: string | null): string | null {
  if (haloUrl === null) return null;
  const clients = new Set(
    parts.flatMap(({ customer, items }) => [
      ...(customer === null ? [] : [customer.haloClientId]),
      ...items.map((item) => item.customer?.haloClientId ?? null),
    ]),
  );
  const [only] = clients;
  const path =
    clients.size === 1 && typeof only === 'number'
      ? `/customers?mainview=client&clientid=${only}`
      : '/config/integrations';
  return new URL(path, haloUrl).href;
}
