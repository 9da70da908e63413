import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import type { Role } from '../../shared/access.ts';

/** With whom this browser is paired, as far as a draft asks. */
interface Paired {
  readonly address: string;
  readonly role: Role;
}

const DraftSchema = z.object({
  /** The companion that it was typed for. */
  address: z.string(),
  typed: z.record(z.string(), z.string()),
});

/** Only in the browser's memory, for our own pages alone: secrets are among what is typed. */
const item = storage.defineItem<unknown>('session:credentialsDraft', { fallback: null });

/** What was typed for this companion and not saved, by field; nothing for any other companion, or a technician. */
export async function readCredentialsDraft(pairing: Paired | null): Promise<Record<string, string>> {
  const parsed = DraftSchema.safeParse(await item.getValue());
  if (!parsed.success) return {};
  if (pairing?.role === 'admin' && parsed.data.address === pairing.address) return parsed.data.typed;
  await forgetCredentialsDraft();
  return {};
}

/** Keeps what was typed until it is saved, discarded, or the browser is closed. */
export async function keepCredentialsDraft(
  typed: Readonly<Record<string, string>>,
  pairing: Paired | null,
): Promise<void> {
  const isEmpty = pairing === null || Object.keys(typed).length === 0;
  await item.setValue(isEmpty ? null : { address: pairing.address, typed });
}

/** Forgets what was typed: it was saved or discarded. */
export const forgetCredentialsDraft = (): Promise<void> => item.setValue(null);
