import type { Host } from '../../halo-page/host.ts';
import { appRoot } from '../../halo-page/tab-families.ts';
import { findTabStrip, type TabStrip } from '../../halo-page/tab-strip.ts';
import { readTheme } from '../../halo-page/theme.ts';
import { toTokens } from '../../halo-page/theme-colours.ts';
import { createWatch } from '../../halo-page/watch.ts';
import { type Launcher, startLauncher } from './launcher.ts';
import type { Panel, StartPanel } from './panel-contract.ts';
import { startTabSession, type TabSession } from './tab-session.ts';

export interface CustomerLabels {
  readonly name: string;
  readonly drawer: string;
  readonly failed: string;
  count(count: number | null): string;
}

interface Deps {
  readonly haloClientId: number;
  /** The ticket that the person came from; null: none. */
  readonly ticketId: number | null;
  readonly signal: AbortSignal;
  readonly words: CustomerLabels;
  /** Whether the panel was open for the customer before: then it stays open, as Halo's own tabs stay chosen. */
  readonly startsOpen: boolean;
  loadPanel(): Promise<StartPanel>;
}

/** What stands in the page for this customer, for the report and for whoever comes next. */
export interface CustomerPage {
  /** Also afterwards: whether it was open when the customer was left. */
  isOpen(): boolean;
  shownAs(): 'tab' | 'launcher' | 'nothing';
  strip(): TabStrip | null;
  session(): TabSession | null;
}

const launcherAfterMs = 1500;
const searchPauseMs = 250;
/** Where the launcher stands tabs are unlikely to come, and looking for them is all we cost. */
const lateSearchPauseMs = 1_000;
const recolourMs = 400;

const rootClass = (): string => document.querySelector(appRoot)?.className ?? '';

/** Everything we do on one customer's page, until the signal aborts. */
export function startCustomerPage({
  haloClientId,
  ticketId,
  signal,
  words,
  startsOpen,
  loadPanel,
}: Deps): CustomerPage {
  let strip: TabStrip | null = null;
  let session: TabSession | null = null;
  let launcher: Launcher | null = null;
  let panel: Panel | null = null;
  let shown: { host: Host; close: (() => void) | null } | null = null;
  let count: number | null = null;
  let isOpen = startsOpen;
  let isLate = false;
  let hasFailed = false;
  let theme = rootClass();

  const showCount = (value: number | null) => {
    count = value;
    session?.setCount(value, words.count(value));
    launcher?.setCount(value, words.count(value));
  };
  const recolour = () => {
    // Reading colours makes the browser work out styles: only for what is there to be coloured.
    if (panel === null && launcher === null) return;
    const near = strip?.element.parentElement ?? null;
    const tokens = toTokens(readTheme(near, session?.chosenTab() ?? null));
    panel?.setTokens(tokens);
    launcher?.setTokens(tokens);
  };
  /** Class names matter only while Halo's chosen tab is to look as if it were not. */
  const watchStrip = () => {
    if (strip !== null && !signal.aborted) watch.strip(strip.element, isOpen);
  };
  const show = (host: Host, close: (() => void) | null) => {
    isOpen = true;
    shown = { host, close };
    watchStrip();
    if (hasFailed) bringPanel();
    panel?.show(host.root, close);
    recolour();
  };
  const hide = () => {
    isOpen = false;
    shown = null;
    panel?.hide();
    watchStrip();
  };

  const dropSession = () => {
    const wasOpen = isOpen;
    session?.end();
    session = null;
    strip = null;
    isOpen = wasOpen;
    watch.whole(searchPauseMs);
  };
  const useStrip = (found: TabStrip) => {
    strip = found;
    session = startTabSession({ strip, name: words.name, onOpen: (host) => show(host, null), onClose: hide });
    showCount(count);
    if (isOpen) session.open();
    else watchStrip();
  };
  const search = () => {
    // An open drawer stays until it is closed; the tab takes over then.
    if (session !== null || launcher?.isOpen()) return;
    const found = findTabStrip();
    if (found !== null) {
      launcher?.end();
      launcher = null;
      useStrip(found);
    } else if (isLate && launcher === null) {
      launcher = startLauncher(words, (host) => show(host, () => launcher?.close()), hideDrawer);
      watch.whole(lateSearchPauseMs);
      showCount(count);
      recolour();
      if (isOpen) launcher.open();
    }
  };
  const hideDrawer = () => {
    hide();
    queueMicrotask(() => look(true));
  };
  function look(nodesMoved: boolean) {
    if (signal.aborted) return;
    if (session !== null && !session.keep(nodesMoved)) dropSession();
    search();
    const now = rootClass();
    if (now !== theme) {
      theme = now;
      recolour();
      setTimeout(recolour, recolourMs);
    }
    watch.forget();
  }

  const watch = createWatch(look, signal);
  watch.whole(searchPauseMs);
  look(true);
  const late = setTimeout(() => {
    isLate = true;
    look(true);
  }, launcherAfterMs);

  signal.addEventListener('abort', () => {
    clearTimeout(late);
    const wasOpen = isOpen;
    session?.end();
    launcher?.end();
    isOpen = wasOpen;
  });
  /** A panel that did not come is fetched again when it is opened again. */
  function bringPanel() {
    hasFailed = false;
    if (shown !== null) shown.host.root.textContent = '';
    loadPanel().then(
      (start) => {
        if (signal.aborted) return;
        panel = start({ haloClientId, ticketId, signal, showCount });
        if (shown !== null) panel.show(shown.host.root, shown.close);
        recolour();
      },
      () => {
        hasFailed = true;
        if (shown !== null) shown.host.root.textContent = words.failed;
      },
    );
  }
  bringPanel();

  return {
    isOpen: () => isOpen,
    shownAs: () => (session !== null ? 'tab' : launcher !== null ? 'launcher' : 'nothing'),
    strip: () => strip,
    session: () => session,
  };
}
