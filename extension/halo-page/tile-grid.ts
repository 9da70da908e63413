import { appRoot, ourMark } from './tab-families.ts';
import { bestKind, type Kind, runsOf, type TileRun } from './tile-runs.ts';

/** Where our tile goes: after the last tile of a group, looking like its neighbours. */
export interface TilePlace {
  readonly run: TileRun;
  readonly by: 'neighbour' | 'heading' | 'end of the grid';
  /** All tiles of the grid, to learn from how enabled and disabled ones look. */
  readonly tiles: readonly HTMLElement[];
}

/** Hints only: the group's name can be renamed and translated, its neighbours differ by tenant. */
const groupName = /distribu/i;
const distributors = /sherweb|pax8|ingram|synnex|dicker data/i;

const outside = `nav, header, aside, table, form, [role="navigation"], [role="dialog"], [${ourMark}]`;

/**
 * Finds the grid of integrations by its build: many alike boxes with a picture and a few words, in groups. In it the
 * group whose neighbours or heading tell of distribution; without such hints the end of the grid.
 */
export function findTilePlace(): TilePlace | null {
  const root = document.querySelector(appRoot) ?? document.body;
  const kind = bestKind(kindsIn(root));
  if (kind === null) return null;
  const runs = runsOf(kind);
  const tiles = runs.flatMap((run) => run.tiles);
  const beside = runs.find((run) => run.tiles.some((tile) => distributors.test(tile.textContent ?? '')));
  if (beside !== undefined) return { run: beside, by: 'neighbour', tiles };
  const named = runs.find(({ heading }) => groupName.test(heading));
  if (named !== undefined) return { run: named, by: 'heading', tiles };
  const last = runs.at(-1);
  return last === undefined ? null : { run: last, by: 'end of the grid', tiles };
}

/** Whether Halo's own Sherweb module stands in the grid too. */
export const hasNativeTile = (tiles: readonly HTMLElement[]): boolean =>
  tiles.some((tile) => /sherweb/i.test(tile.textContent ?? ''));

function kindsIn(root: Element): Kind[] {
  const kinds = new Map<string, HTMLElement[]>();
  for (const element of root.querySelectorAll<HTMLElement>('[class]')) {
    const name = element.classList[0];
    if (name === undefined || !(element instanceof HTMLElement) || element.closest(outside) !== null)
      continue;
    const key = `${element.tagName}.${name}`;
    const all = kinds.get(key);
    if (all === undefined) kinds.set(key, [element]);
    else all.push(element);
  }
  return [...kinds.values()].filter((all) => all.length >= 3);
}

/** What is typed into the page's own search box, which filters the grid; empty when nothing is. */
export function gridSearch(): string {
  for (const input of document.querySelectorAll<HTMLInputElement>(`${appRoot} input`))
    if (
      input.closest('header, nav') === null &&
      /^(?:search|text)$/.test(input.type) &&
      input.value.trim() !== ''
    )
      return input.value.trim().toLowerCase();
  return '';
}

/** The part of the page that shows the grid: what the admin panel takes the place of. */
export function contentAreaOf(element: HTMLElement): HTMLElement {
  const main = element.closest<HTMLElement>('main, [role="main"]');
  if (main !== null) return main;
  const root = document.querySelector(appRoot) ?? document.body;
  let area = element;
  for (let node = element.parentElement; node !== null && node !== root; node = node.parentElement) {
    if (node.querySelector('nav, header, [role="navigation"]') !== null) break;
    area = node;
  }
  return area;
}
