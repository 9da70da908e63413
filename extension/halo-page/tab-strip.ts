import { appRoot, notACustomersTabs, ourMark, type TabFamily, tabFamilies } from './tab-families.ts';

/** A row of Halo's tabs. */
export interface TabStrip {
  readonly family: TabFamily;
  readonly element: HTMLElement;
}

/** Halo's own tabs in a strip, without ours. */
export function nativeTabs({ family, element }: TabStrip): HTMLElement[] {
  const tabs: HTMLElement[] = [];
  for (const child of element.children)
    if (child instanceof HTMLElement && child.matches(family.tab) && !child.hasAttribute(ourMark))
      tabs.push(child);
  return tabs;
}

/** Whether Halo shows this tab as the chosen one: by its role, which is the steadiest, or by its class name. */
export const isActive = ({ family }: TabStrip, tab: HTMLElement): boolean =>
  tab.getAttribute('aria-selected') === 'true' ||
  (family.active !== null && tab.classList.contains(family.active));

const isVisible = (element: HTMLElement): boolean =>
  element.isConnected && (element.checkVisibility?.() ?? element.getClientRects().length > 0);

const anyStrip = tabFamilies.map(({ strip }) => strip).join(',');

/** Every strip of tabs in the page that may be a customer's, in the order of the page; hidden ones too. */
export function allStrips(root: ParentNode = document): TabStrip[] {
  const found: TabStrip[] = [];
  // One walk for all families: a page without tabs is looked through again and again while it changes.
  for (const element of root.querySelectorAll<HTMLElement>(anyStrip)) {
    if (element.closest(notACustomersTabs) !== null) continue;
    const family = tabFamilies.find(
      (one) => element.matches(one.strip) && nativeTabs({ family: one, element }).length > 0,
    );
    if (family !== undefined) found.push({ family, element });
  }
  return found;
}

/**
 * Finds the customer's row of tabs: a visible strip that does not stand inside another one's content. Several side by
 * side: one with three tabs or more, then one with roles, then the first.
 */
export function findTabStrip(): TabStrip | null {
  const root = document.querySelector(appRoot) ?? document.body;
  const visible = allStrips(root).filter(({ element }) => isVisible(element));
  const outer = visible.filter(
    ({ element }) =>
      !visible.some((other) => other.element !== element && isInContentOf(element, other.element)),
  );
  const worth = (strip: TabStrip): number => {
    const tabs = nativeTabs(strip);
    return (tabs.length >= 3 ? 2 : 0) + (tabs[0]?.getAttribute('role') === 'tab' ? 1 : 0);
  };
  return outer.reduce<TabStrip | null>(
    (best, strip) => (best === null || worth(strip) > worth(best) ? strip : best),
    null,
  );
}

const isInContentOf = (inner: HTMLElement, strip: HTMLElement): boolean =>
  strip.parentElement?.contains(inner) === true &&
  (strip.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
