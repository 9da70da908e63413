import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';

/** What was typed before a permission prompt, which may close the page; the code is not kept. */
const DraftSchema = z.object({ address: z.string(), name: z.string(), person: z.string().optional() });
export type Draft = z.infer<typeof DraftSchema>;

const item = storage.defineItem<unknown>('local:connectionDraft', { fallback: null });

/** What was typed before; null: nothing, or nothing that can be read. */
export async function readDraft(): Promise<Draft | null> {
  const parsed = DraftSchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : null;
}

/** @param draft null forgets it */
export const writeDraft = (draft: Draft | null): Promise<void> => item.setValue(draft);

const PresetSchema = z.object({ companionAddress: z.string().optional(), inviteCode: z.string().optional() });

/** What an admin preset for the whole company through the browser's policies. */
export async function readPreset(): Promise<z.infer<typeof PresetSchema>> {
  try {
    const parsed = PresetSchema.safeParse(await browser.storage.managed.get());
    return parsed.success ? parsed.data : {};
  } catch {
    // Firefox throws where no policy is set.
    return {};
  }
}
