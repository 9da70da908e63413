import { tabFamilies } from './tab-families.ts';
import type { TabStrip } from './tab-strip.ts';

/** Shows Halo's chosen tab as not chosen while our panel is open, and gives it back. */
export interface DimmedTab {
  readonly tab: HTMLElement;
  keep(): void;
  /** Gives it back as chosen. */
  lift(): void;
  /** Leaves it as it is: Halo has chosen another tab meanwhile. */
  leave(): void;
}

/** Holds the tab's family: it outlives our script, so that the next one can give the tab back. */
const dimMark = 'data-sherweb-dimmed';

function giveBack(tab: HTMLElement): void {
  const family = tabFamilies.find(({ name }) => name === tab.getAttribute(dimMark));
  tab.removeAttribute(dimMark);
  if (family?.active != null) tab.classList.add(family.active);
  if (tab.hasAttribute('aria-selected')) tab.setAttribute('aria-selected', 'true');
}

/** Takes hold of Halo's chosen tab; `keep` lets it look as if it were not, now and after Halo drew it anew. */
export function dimTab({ family }: TabStrip, tab: HTMLElement): DimmedTab {
  tab.setAttribute(dimMark, family.name);
  return {
    tab,
    keep() {
      if (family.active !== null && tab.classList.contains(family.active))
        tab.classList.remove(family.active);
      const selected = tab.getAttribute('aria-selected');
      if (selected !== null && selected !== 'false') tab.setAttribute('aria-selected', 'false');
    },
    lift: () => giveBack(tab),
    leave: () => tab.removeAttribute(dimMark),
  };
}

/** Gives back the tabs that a script of ours that is no more had dimmed. */
export function liftLeftTabs(): void {
  for (const tab of document.querySelectorAll<HTMLElement>(`[${dimMark}]`)) giveBack(tab);
}
