import { comparisonFolder, comparisonShape } from '../data/comparisons.ts';
import { type Documents, documents } from '../data/documents.ts';
import { fileOf } from '../data/kept.ts';
import { movementFolder, movementShape } from '../data/movements.ts';
import { runShape } from '../data/reports-and-plans.ts';

/** The documents that cannot be had again, and whether every backup has them; those of version 0.1 had only some. */
const inEvery = {
  main: true,
  links: true,
  settlements: false,
  leftOut: false,
  intentions: false,
  accepted: false,
  compared: false,
  orders: false,
  ways: false,
  lineTies: false,
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

/** The folders of documents that go into a backup; `name`: what a file of it is called there. */
export const folders = [
  { folder: 'runs', name: /^runs\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.json$/, shape: runShape },
  { folder: comparisonFolder, name: /^billing\/(last|\d{4}-\d{2})\.json$/, shape: comparisonShape },
  { folder: movementFolder, name: /^movements\/\d{4}-\d{2}-\d{2}\.json$/, shape: movementShape },
] as const;
