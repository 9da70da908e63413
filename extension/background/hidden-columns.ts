import { storage } from 'wxt/utils/storage';
import { z } from 'zod';

const HiddenSchema = z.array(z.string().max(40)).max(20);

const item = storage.defineItem<unknown>('local:hiddenColumns', { fallback: [] });

/** The columns of the panel's table that this person does not want to see, by key. */
export async function readHiddenColumns(): Promise<string[]> {
  const parsed = HiddenSchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : [];
}

/** Keeps them for every customer; what is no list of keys is not kept. */
export async function keepHiddenColumns(keys: unknown): Promise<void> {
  const parsed = HiddenSchema.safeParse(keys);
  if (parsed.success) await item.setValue(parsed.data);
}
