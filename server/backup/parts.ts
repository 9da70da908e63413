import { type Documents, documents, fileOf } from '../data/documents.ts';

/** The documents that cannot be had again, and whether every backup has them; those of version 0.1 had only some. */
const inEvery = {
  main: true,
  links: true,
  settlements: false,
  leftOut: false,
  accepted: false,
  history: true,
} satisfies Partial<Record<keyof Documents, boolean>>;

/** One of them as a part of a backup. */
export interface Part {
  readonly name: keyof typeof inEvery;
  /** What it is called in the data folder and in a backup. */
  readonly file: string;
  readonly isInEvery: boolean;
}

/** The documents that go into a backup, and come back from it. */
export const parts: readonly Part[] = (Object.keys(inEvery) as Part['name'][]).map((name) => ({
  name,
  file: fileOf(documents[name]),
  isInEvery: inEvery[name],
}));
