import { type DimmedTab, dimTab } from './dim-tab.ts';
import { isActive, type TabStrip } from './tab-strip.ts';

/** Shows whichever of Halo's tabs is chosen as not chosen, from `keep` until `end`. */
export interface Dimming {
  /** Dims the tab that is chosen now, and gives up the one that was before. */
  keep(tabs: readonly HTMLElement[]): void;
  /** Whether Halo has chosen another tab by itself; a tab that was mounted anew in the same place is the same. */
  hasMoved(tabs: readonly HTMLElement[]): boolean;
  /** @param givesBack whether Halo's tab is to look chosen again */
  end(givesBack: boolean): void;
}

/** Dims nothing until `keep` is called. */
export function createDimming(strip: TabStrip): Dimming {
  let dimmed: { readonly tab: DimmedTab; readonly index: number } | null = null;
  const chosenIn = (tabs: readonly HTMLElement[]) => tabs.findIndex((one) => isActive(strip, one));
  return {
    keep(tabs) {
      const index = chosenIn(tabs);
      const active = tabs[index];
      if (active !== undefined && active !== dimmed?.tab.tab) {
        dimmed?.tab.leave();
        dimmed = { tab: dimTab(strip, active), index };
      }
      dimmed?.tab.keep();
    },
    hasMoved(tabs) {
      const index = chosenIn(tabs);
      return index >= 0 && dimmed !== null && index !== dimmed.index;
    },
    end(givesBack) {
      if (givesBack && dimmed?.tab.tab.isConnected) dimmed.tab.lift();
      else dimmed?.tab.leave();
      dimmed = null;
    },
  };
}
