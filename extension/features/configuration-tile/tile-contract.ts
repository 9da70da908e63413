import type { PageReport } from '../../halo-page/page-report.ts';

/** How the place of our tile was found. */
export type FoundBy = PageReport['tile'];

export type StartTile = (signal: AbortSignal, report: (by: FoundBy) => void) => void;

declare global {
  /** Put there by tile.js, which shares its global object with the content script but not with Halo's page. */
  var sherwebForHaloTile: StartTile | undefined;
}
