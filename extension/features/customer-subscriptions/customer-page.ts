import type { Host } from '../../halo-page/host.ts';
import type { TabStrip } from '../../halo-page/tab-strip.ts';
import { createThemeChange, readTheme } from '../../halo-page/theme.ts';
import { toTokens } from '../../halo-page/theme-colours.ts';
import { createWatch } from '../../halo-page/watch.ts';
import { createLatePanel, type LatePanel } from './late-panel.ts';
import type { StartPanel } from './panel-contract.ts';
import { createPanelOffer, type OfferLabels, type PanelOffer } from './panel-offer.ts';
import type { TabSession } from './tab-session.ts';

export interface CustomerLabels extends OfferLabels {
  readonly failed: string;
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

/** Everything we do on one customer's page, until the signal aborts. */
export function startCustomerPage(deps: Deps): CustomerPage {
  const { haloClientId, ticketId, signal, words } = deps;
  /** Whether the person wants it open, also while nothing stands there to show it. */
  let isOpen = deps.startsOpen;
  let isLate = false;
  const hasNewTheme = createThemeChange();

  const recolour = () => colour(panel, offer);
  /** Class names matter only while Halo's chosen tab is to look as if it were not. */
  const watchStrip = () => {
    const strip = offer.strip();
    if (strip !== null && !signal.aborted) watch.strip(strip.element, isOpen);
  };
  const onOpen = (host: Host, close: (() => void) | null) => {
    isOpen = true;
    watchStrip();
    panel.show(host, close);
    recolour();
  };
  const onClose = (by: 'tab' | 'launcher') => {
    isOpen = false;
    panel.hide();
    watchStrip();
    // A row of tabs may have come while the drawer was open.
    if (by === 'launcher') queueMicrotask(() => look(true));
  };
  /** What opens the panel goes, and not because the person closed it. */
  const endOffer = () => {
    const wasOpen = isOpen;
    offer.end();
    isOpen = wasOpen;
  };
  const search = () => {
    const found = offer.search(isLate);
    if (found === null) return;
    if (found === 'launcher') {
      watch.whole(lateSearchPauseMs);
      recolour();
    }
    if (isOpen) offer.open();
    else watchStrip();
  };
  function look(nodesMoved: boolean) {
    if (signal.aborted) return;
    if (!offer.keep(nodesMoved)) {
      endOffer();
      watch.whole(searchPauseMs);
    }
    search();
    if (hasNewTheme()) {
      recolour();
      setTimeout(recolour, recolourMs);
    }
    watch.forget();
  }

  const offer = createPanelOffer({ words, onOpen, onClose });
  const panel = createLatePanel({
    input: { haloClientId, ticketId, signal, showCount: offer.setCount },
    failed: words.failed,
    load: deps.loadPanel,
    onCome: recolour,
  });
  const watch = createWatch(look, signal);
  watch.whole(searchPauseMs);
  look(true);
  const late = setTimeout(() => {
    isLate = true;
    look(true);
  }, launcherAfterMs);
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    endOffer();
  });

  return { isOpen: () => isOpen, shownAs: offer.shownAs, strip: offer.strip, session: offer.session };
}

/** Gives what is there Halo's colours; reading them makes the browser work out styles, so only what is there. */
function colour(panel: LatePanel, offer: PanelOffer): void {
  if (!panel.hasCome() && offer.shownAs() !== 'launcher') return;
  const near = offer.strip()?.element.parentElement ?? null;
  const tokens = toTokens(readTheme(near, offer.session()?.chosenTab() ?? null));
  panel.setTokens(tokens);
  offer.setTokens(tokens);
}
