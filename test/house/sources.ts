import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  /** A file of ours as a path from the root, or the name of a package. */
  readonly from: string;
  readonly isType: boolean;
}

export interface Source {
  /** From the root, e.g. `server/sync/plan/pair/pair.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments: what is said there is not done. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const statement =
  /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const withoutComments = (text: string): string =>
  text.replace(/^\s*\/\*\*?[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(statement)].map((found) => {
    const name = found[2] ?? found[3] ?? found[4] ?? '';
    const from = name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name;
    return { from, isType: found[1] !== undefined };
  });
  return { path, text, code: withoutComments(text), imports };
}

/** Every TypeScript file under a folder of the project; none when the folder is not there. */
export function sourcesOf(folder: string): Source[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join(folder, name)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that `path` runs with, itself first: what it imports for more than its types, and so on. */
export function runsWith(path: string, all: ReadonlyMap<string, Source>): Source[] {
  const found = new Map<string, Source>();
  const visit = (name: string): void => {
    const source = all.get(name);
    if (source === undefined || found.has(name)) return;
    found.set(name, source);
    for (const { from, isType } of source.imports) if (!isType) visit(from);
  };
  visit(path);
  return [...found.values()];
}
