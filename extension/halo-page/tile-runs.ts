import { ourMark } from './tab-families.ts';

/** Elements of the same tag and first class name. */
export type Kind = readonly HTMLElement[];

/** Tiles that stand next to each other, and the words before them. */
export interface TileRun {
  readonly tiles: readonly HTMLElement[];
  readonly heading: string;
}

const pictures = 'img, svg, canvas, [style*="background"]';
const size = { least: 36, mostWide: 520, mostHigh: 360 };
const mostWords = 160;

const looksLikeATile = (element: HTMLElement): boolean => {
  const words = element.textContent?.trim().length ?? 0;
  if (words < 2 || words > mostWords || element.querySelector(pictures) === null) return false;
  if (element.querySelector('input, select, textarea') !== null) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 2 * size.least && width <= size.mostWide && height >= size.least && height <= size.mostHigh;
};

/** The kind that is most likely the tiles: most of its elements look like one; of several the most numerous, outermost. */
export function bestKind(kinds: readonly Kind[]): Kind | null {
  const fitting = kinds.filter((kind) => {
    const samples = kind.slice(0, 6);
    return samples.filter(looksLikeATile).length >= samples.length * 0.75;
  });
  return fitting.reduce<Kind | null>((best, kind) => {
    if (best === null || kind.length > best.length) return kind;
    const isAround =
      kind.length === best.length && best[0] !== undefined && kind[0]?.contains(best[0]) === true;
    return isAround ? kind : best;
  }, null);
}

/** Splits the tiles of a kind where they change their parent, or where something else stands between them. */
export function runsOf(kind: Kind): TileRun[] {
  const runs: HTMLElement[][] = [];
  for (const tile of kind) {
    const run = runs.at(-1);
    if (run !== undefined && previousOf(tile) === run.at(-1)) run.push(tile);
    else runs.push([tile]);
  }
  return runs.map((tiles) => ({ tiles, heading: headingBefore(tiles[0]) }));
}

const previousOf = (tile: Element): Element | null => {
  const before = tile.previousElementSibling;
  return before?.hasAttribute(ourMark) ? before.previousElementSibling : before;
};

/** The words right before a run: beside its first tile, or beside one of its two nearest parents. */
function headingBefore(tile: HTMLElement | undefined): string {
  let node: Element | null | undefined = tile;
  for (let step = 0; step < 3 && node; step += 1) {
    const words = previousOf(node)?.textContent?.trim() ?? '';
    if (words !== '') return words.slice(0, 80);
    node = node.parentElement;
  }
  return '';
}
