import { dirname } from 'node:path';
import type { Source } from './sources.ts';

/** Files at the root of `server/` stand for themselves: some are above everything, some below. */
const folderOf = (path: string): string => (dirname(path) === 'server' ? path : dirname(path));

/** Which folder (or file) imports which, types included, each with one import that shows it. */
export type FolderGraph = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @param nodeOf what stands for a file: its folder, or itself */
export function folderGraph(sources: readonly Source[], nodeOf = folderOf): FolderGraph {
  const known = new Set(sources.map(({ path }) => path));
  const graph = new Map<string, Map<string, string>>();
  for (const { path, imports } of sources) {
    const from = nodeOf(path);
    const edges = graph.get(from) ?? new Map<string, string>();
    graph.set(from, edges);
    for (const { from: target } of imports)
      if (known.has(target) && nodeOf(target) !== from) edges.set(nodeOf(target), `${path} -> ${target}`);
  }
  return graph;
}

/** Everything that a folder reaches by imports of imports. */
function reach(graph: FolderGraph, start: string): Set<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    for (const next of graph.get(folder)?.keys() ?? [])
      if (!found.has(next)) {
        found.add(next);
        visit(next);
      }
  };
  visit(start);
  return found;
}

/** The imports between folders that reach each other, over however many others: none is what we want. */
export function importsInCircles(graph: FolderGraph): string[] {
  const reached = new Map([...graph.keys()].map((folder) => [folder, reach(graph, folder)]));
  return [...graph].flatMap(([folder, edges]) =>
    [...edges].filter(([next]) => reached.get(next)?.has(folder)).map(([, example]) => example),
  );
}
