import { join } from 'node:path';
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
