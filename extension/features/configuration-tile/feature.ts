import type { StartPage } from '../../halo-page/follow-pages.ts';
import type { FoundBy, StartTile } from './tile-contract.ts';

/** Our tile among Halo's integrations: "+" enables it, an enabled one opens the admin screens in a frame. */
export function configurationTile(loadTile: () => Promise<StartTile>): {
  readonly start: StartPage;
  readonly foundBy: () => FoundBy;
} {
  let foundBy: FoundBy = null;
  return {
    start(page, signal) {
      foundBy = page.kind === 'integrations' ? 'not found' : null;
      if (page.kind !== 'integrations') return;
      loadTile().then(
        (startTile) => {
          if (signal.aborted) return;
          startTile(signal, (by) => {
            foundBy = by;
          });
        },
        // Only when the extension was reloaded or removed: this page has none any more, and its report says 'not found'.
        () => undefined,
      );
    },
    foundBy: () => foundBy,
  };
}
