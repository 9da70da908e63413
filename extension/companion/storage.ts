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

export const writePairing = (pairing: Pairing | null): Promise<void> => item.setValue(pairing);
