import { join } from 'node:path';
import { z } from 'zod';
import { type Document, openDocument } from '../store/document/document.ts';
import type { Shape } from '../store/document/envelope.ts';

/** One document as it lies in the data folder, in a file that bears the name of its kind. */
export interface Kept<T extends object> extends Shape<T> {
  /** What it is before anything was kept. */
  readonly empty: () => T;
  /** What it holds can be had again: damaged beyond its backups, it starts empty instead of refusing the start. */
  readonly replaceable?: boolean;
}

/** One document, its shape checked. */
export const kept = <T extends object>(document: Kept<T>): Kept<T> => document;

/** A document that is one list, empty at the start. @param key under which the list stands in it */
export const keptList = <Key extends string, Element>(
  kind: string,
  key: Key,
  element: z.ZodType<Element>,
  { isLong = false, replaceable = false }: { readonly isLong?: boolean; readonly replaceable?: boolean } = {},
): Kept<Record<Key, Element[]>> => {
  // TypeScript takes a computed key for any string.
  const holding = <List>(list: List) => ({ [key]: list }) as Record<Key, List>;
  return {
    kind,
    version: 1,
    schema: z.object(holding(z.array(element))) as unknown as z.ZodType<Record<Key, Element[]>>,
    ...(isLong ? { long: { key, element } } : {}),
    empty: () => holding<Element[]>([]),
    replaceable,
  };
};

/** The file of a document in the data folder. @example fileOf({ kind: 'links' }) // links.json */
export const fileOf = ({ kind }: Pick<Shape<unknown>, 'kind'>): string => `${kind}.json`;

/**
 * Opens one document of the data folder, recovering it from a backup if it must.
 * @throws StoreError as `openDocument`
 */
export const openKept = <T extends object>(
  dataDir: string,
  document: Kept<T>,
  now: () => Date,
): Promise<Document<T>> => openDocument({ ...document, file: join(dataDir, fileOf(document)), now });
