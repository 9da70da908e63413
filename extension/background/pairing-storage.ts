import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { RoleSchema } from '../../shared/access.ts';

const PairingSchema = z.object({
  address: z.string(),
  token: z.string(),
  role: RoleSchema,
  name: z.string(),
});
export type Pairing = z.infer<typeof PairingSchema>;

const item = storage.defineItem<unknown>('local:pairing', { fallback: null });

/** The pairing as stored; null when there is none, or none that can be read. Only the background may use this. */
export async function readPairing(): Promise<Pairing | null> {
  const parsed = PairingSchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : null;
}

/**
 * Keeps a pairing, or forgets it; what is kept is closed to content scripts before.
 * @param pairing null forgets it
 */
export async function writePairing(pairing: Pairing | null): Promise<void> {
  await closeStorage();
  await item.setValue(pairing);
}

/**
 * Closes what is stored to content scripts: they run in Halo's page, and a browser lets them read it unless told.
 * Firefox has no such switch (140); there only the separate world of content scripts stands before it.
 */
export async function closeStorage(): Promise<void> {
  const { local } = browser.storage;
  if ('setAccessLevel' in local) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
