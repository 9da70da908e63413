import { appRoot, ourMark } from './tab-families.ts';
import { isActive, nativeTabs, type TabStrip } from './tab-strip.ts';

/** Where a strip's content stands: our panel goes right after `anchor`, before what it covers. */
export interface ContentPlace {
  readonly anchor: Element;
  /** How it was found, for the report. */
  readonly by: 'tabpanel' | 'siblings' | 'none';
  /** Halo's own content nodes as of now. */
  covered(): HTMLElement[];
}

const maxClimb = 4;

const isContent = (node: Element): node is HTMLElement =>
  node instanceof HTMLElement &&
  !node.hasAttribute(ourMark) &&
  !/^(?:SCRIPT|STYLE|LINK|TEMPLATE)$/.test(node.tagName);

function following(anchor: Element): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  for (let node = anchor.nextElementSibling; node !== null; node = node.nextElementSibling)
    if (isContent(node)) nodes.push(node);
  return nodes;
}

const panelsOf = (strip: TabStrip): Element[] =>
  nativeTabs(strip).flatMap((tab) => {
    const id = tab.getAttribute('aria-controls');
    const panel = id === null ? null : document.getElementById(id);
    return panel === null ? [] : [panel];
  });

/**
 * Finds the content that a strip of tabs switches. If its tabs name their panels (`aria-controls`), only what holds
 * one is covered; otherwise everything that follows the strip in its parent, or in the nearest parent where something
 * follows.
 */
export function contentOf(strip: TabStrip): ContentPlace {
  const [panel] = panelsOf(strip);
  const shared = panel === undefined ? null : commonParent(strip.element, panel);
  if (shared !== null)
    return {
      anchor: shared,
      by: 'tabpanel',
      covered: () => {
        const panels = panelsOf(strip);
        return following(shared).filter(
          (node) => node.getAttribute('role') === 'tabpanel' || panels.some((one) => node.contains(one)),
        );
      },
    };
  const root = document.querySelector(appRoot);
  let anchor: Element = strip.element;
  for (let step = 0; step < maxClimb && following(anchor).length === 0; step += 1) {
    if (anchor.parentElement === null || anchor.parentElement === root) break;
    anchor = anchor.parentElement;
  }
  const isFound = following(anchor).length > 0;
  const place = isFound ? anchor : strip.element;
  return { anchor: place, by: isFound ? 'siblings' : 'none', covered: () => following(place) };
}

/** The node around the strip that is a sibling of the node around the panel. */
function commonParent(strip: Element, panel: Element): Element | null {
  let node = strip;
  while (node.parentElement !== null && !node.parentElement.contains(panel)) node = node.parentElement;
  return node.parentElement === null || node.contains(panel) ? null : node;
}

/** The tab that Halo shows as chosen, with its place in the row; null when none is. */
export function activeTab(strip: TabStrip): { readonly tab: HTMLElement; readonly index: number } | null {
  const tabs = nativeTabs(strip);
  const index = tabs.findIndex((tab) => isActive(strip, tab));
  const tab = tabs[index];
  return tab === undefined ? null : { tab, index };
}
