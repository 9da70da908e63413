import { activeTab, contentOf } from '../../halo-page/content-node.ts';
import { createCover } from '../../halo-page/cover.ts';
import { createDimming } from '../../halo-page/dimming.ts';
import { createHost, type Host, takePlaceOf } from '../../halo-page/host.ts';
import { createOurTab } from '../../halo-page/our-tab.ts';
import { nativeTabs, type TabStrip } from '../../halo-page/tab-strip.ts';

interface Deps {
  readonly strip: TabStrip;
  readonly name: string;
  /** Shows the panel in the host, or takes it out. */
  onOpen(host: Host): void;
  onClose(): void;
}

/** Our tab in one of Halo's rows of tabs, with the panel's place below it. */
export interface TabSession {
  readonly tab: HTMLElement;
  readonly host: HTMLElement;
  readonly content: 'tabpanel' | 'siblings' | 'none';
  isOpen(): boolean;
  open(): void;
  setCount(count: number | null, label: string): void;
  /**
   * Puts right what a render of Halo's undid; answers false when the row of tabs is gone.
   * @param nodesMoved false when only class names or roles were written, which is cheaper to put right
   */
  keep(nodesMoved: boolean): boolean;
  /** A tab that looks chosen now, to read the accent from. */
  chosenTab(): HTMLElement | null;
  end(): void;
}

/** Puts our tab into a row of tabs; choosing it covers Halo's content, choosing one of Halo's tabs gives it back. */
export function startTabSession({ strip, name, onOpen, onClose }: Deps): TabSession {
  const place = contentOf(strip);
  const cover = createCover();
  const host = createHost('panel');
  const tab = createOurTab(strip, name, () => open());
  const dimming = createDimming(strip);
  let isOpen = false;
  let tabs = nativeTabs(strip);
  let covered = place.covered();

  /** Halo's content and its chosen tab make way for ours. */
  const takeOver = () => {
    dimming.keep(tabs);
    if (place.anchor.nextElementSibling !== host.element) place.anchor.after(host.element);
    cover.keep(covered);
  };
  const lookAround = () => {
    tabs = nativeTabs(strip);
    covered = place.covered();
  };
  function open() {
    if (isOpen) return;
    isOpen = true;
    lookAround();
    takePlaceOf(
      host.element,
      covered.find((node) => node.getClientRects().length > 0),
    );
    takeOver();
    tab.setChosen(true);
    onOpen(host);
  }
  const close = (givesTabBack: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    onClose();
    cover.lift();
    host.element.remove();
    dimming.end(givesTabBack);
    tab.setChosen(false);
  };
  const onNativeChoice = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target !== null && nativeTabs(strip).some((one) => one.contains(target))) close(true);
  };
  strip.element.addEventListener('click', onNativeChoice, true);

  return {
    tab: tab.element,
    host: host.element,
    content: place.by,
    isOpen: () => isOpen,
    open,
    setCount: tab.setCount,
    keep(nodesMoved) {
      if (nodesMoved) {
        if (!tab.keepPlace() || (isOpen && !place.anchor.isConnected)) return false;
        lookAround();
      }
      tab.keepLook();
      if (!isOpen) return true;
      if (dimming.hasMoved(tabs)) close(false);
      else takeOver();
      return true;
    },
    chosenTab: () => (isOpen ? tab.element : (activeTab(strip)?.tab ?? null)),
    end() {
      strip.element.removeEventListener('click', onNativeChoice, true);
      close(true);
      tab.remove();
    },
  };
}
