import type { Host } from '../../halo-page/host.ts';
import { findTabStrip, type TabStrip } from '../../halo-page/tab-strip.ts';
import type { Tokens } from '../../halo-page/theme-colours.ts';
import { type Launcher, startLauncher } from './launcher.ts';
import { startTabSession, type TabSession } from './tab-session.ts';

export interface OfferLabels {
  readonly name: string;
  readonly drawer: string;
  count(count: number | null): string;
}

interface Deps {
  readonly words: OfferLabels;
  /** It was opened: the panel belongs into the host; with `close` that is a drawer. */
  onOpen(host: Host, close: (() => void) | null): void;
  onClose(by: 'tab' | 'launcher'): void;
}

/** What opens the panel on a customer's page: our tab in Halo's row of tabs or, where there is none, the launcher. */
export interface PanelOffer {
  shownAs(): 'tab' | 'launcher' | 'nothing';
  strip(): TabStrip | null;
  session(): TabSession | null;
  open(): void;
  setCount(count: number | null): void;
  setTokens(tokens: Tokens): void;
  /** Puts our tab right after a render of Halo's; false when the row that it stood in is gone. */
  keep(nodesMoved: boolean): boolean;
  /**
   * Looks for a row of tabs while our tab stands in none.
   * @param isLate whether the launcher may stand in for one
   * @returns what stands there now and did not before
   */
  search(isLate: boolean): 'tab' | 'launcher' | null;
  /** Takes away what stands there. */
  end(): void;
}

/** Nothing stands there until it is searched for. */
export function createPanelOffer({ words, onOpen, onClose }: Deps): PanelOffer {
  let tab: { readonly strip: TabStrip; readonly session: TabSession } | null = null;
  let launcher: Launcher | null = null;
  let count: number | null = null;

  const startTab = (strip: TabStrip) => {
    const session = startTabSession({
      strip,
      name: words.name,
      onOpen: (host) => onOpen(host, null),
      onClose: () => onClose('tab'),
    });
    tab = { strip, session };
  };
  const startLaunching = () => {
    const close = () => launcher?.close();
    launcher = startLauncher(
      words,
      (host) => onOpen(host, close),
      () => onClose('launcher'),
    );
  };
  const end = () => {
    tab?.session.end();
    launcher?.end();
    tab = null;
    launcher = null;
  };
  const standing = () => tab?.session ?? launcher;
  const tellCount = () => standing()?.setCount(count, words.count(count));

  return {
    shownAs: () => (tab !== null ? 'tab' : launcher !== null ? 'launcher' : 'nothing'),
    strip: () => tab?.strip ?? null,
    session: () => tab?.session ?? null,
    open: () => standing()?.open(),
    setCount(value) {
      count = value;
      tellCount();
    },
    setTokens: (tokens) => launcher?.setTokens(tokens),
    keep: (nodesMoved) => tab === null || tab.session.keep(nodesMoved),
    search(isLate) {
      // An open drawer stays until it is closed; the tab takes over then.
      if (tab !== null || launcher?.isOpen()) return null;
      const strip = findTabStrip();
      if (strip === null && (launcher !== null || !isLate)) return null;
      end();
      if (strip === null) startLaunching();
      else startTab(strip);
      tellCount();
      return strip === null ? 'launcher' : 'tab';
    },
    end,
  };
}
