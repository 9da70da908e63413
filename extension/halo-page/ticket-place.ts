import { appRoot } from './tab-families.ts';
import { createWatch } from './watch.ts';

/** Where the details of a ticket stand, as public style sheets for Halo name it. */
const sidebarOf = `${appRoot} .details-sidebar`;

const floatAfterMs = 1500;
const searchPauseMs = 250;

const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * Keeps a node of ours at the end of a ticket's details until the signal aborts; where there are none, at the edge of the
 * window. Puts it back when Halo renders its details anew.
 * @param onLook told after each look: whether it stands at the edge; Halo may have another theme by then
 */
export function keepOnTicket(
  node: HTMLElement,
  signal: AbortSignal,
  onLook: (isAtEdge: boolean) => void,
): void {
  let isLate = false;
  const place = (): boolean => {
    const sidebar = [...document.querySelectorAll(sidebarOf)].find(isVisible);
    const parent = sidebar ?? (isLate ? document.body : null);
    if (parent !== null && node.parentElement !== parent) parent.append(node);
    return sidebar === undefined;
  };
  const look = () => {
    if (signal.aborted) return;
    const isAtEdge = place();
    if (isAtEdge) watch.whole(searchPauseMs);
    else watch.strip(node, false);
    if (node.isConnected) onLook(isAtEdge);
    watch.forget();
  };
  const watch = createWatch(look, signal);
  const late = setTimeout(() => {
    isLate = true;
    look();
  }, floatAfterMs);
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    node.remove();
  });
  look();
}
