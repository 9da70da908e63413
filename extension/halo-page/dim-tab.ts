import type { TabStrip } from './tab-strip.ts';

/** Shows Halo's chosen tab as not chosen while our panel is open, and gives it back. */
export interface DimmedTab {
  readonly tab: HTMLElement;
  keep(): void;
  /** Gives it back as chosen. Not to be called when Halo has chosen another tab meanwhile. */
  lift(): void;
}

export function dimTab({ family }: TabStrip, tab: HTMLElement): DimmedTab {
  const hadRole = tab.hasAttribute('aria-selected');
  return {
    tab,
    keep() {
      if (family.active !== null && tab.classList.contains(family.active))
        tab.classList.remove(family.active);
      if (hadRole && tab.getAttribute('aria-selected') !== 'false')
        tab.setAttribute('aria-selected', 'false');
    },
    lift() {
      if (family.active !== null) tab.classList.add(family.active);
      if (hadRole) tab.setAttribute('aria-selected', 'true');
    },
  };
}
