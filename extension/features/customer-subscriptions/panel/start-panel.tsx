import { effect, signal as state } from '@preact/signals';
import { render } from 'preact';
import { applyTokens } from '../../../halo-page/theme.ts';
import type { Tokens } from '../../../halo-page/theme-colours.ts';
import { countActive, toGroups } from '../model/rows.ts';
import { screenOf } from '../model/screen.ts';
import type { Panel, PanelInput } from '../panel-contract.ts';
import { createOrdersReading } from './orders-reading.ts';
import panelCss from './panel.css?inline';
import { PanelView } from './panel-view.tsx';
import { createReading, type PanelDeps } from './reading.ts';

const tickMs = 30_000;

/** Starts the panel of one customer: reads at once for the count, renders only where it is shown. */
export function startPanel(
  deps: PanelDeps,
  { haloClientId, ticketId, signal, showCount }: PanelInput,
): Panel {
  const reading = createReading(deps, haloClientId, signal);
  const orders = createOrdersReading(deps, haloClientId, signal, () => void reading.read(false));
  const now = state(new Date());
  const tokens = state<Tokens | null>(null);
  let container: HTMLElement | null = null;
  let ticking: ReturnType<typeof setInterval> | undefined;

  const stopCounting = effect(() => {
    const { answer } = reading.known.value;
    showCount(answer === null || answer.asOf === null ? null : countActive(toGroups(answer, new Date())));
  });
  const hide = () => {
    clearInterval(ticking);
    orders.rest();
    if (container === null) return;
    render(null, container);
    container.getRootNode({ composed: false }).textContent = '';
    container = null;
  };
  signal.addEventListener('abort', () => {
    stopCounting();
    hide();
  });

  const first = reading.read(false);
  const readWhenNever = async () => {
    await first;
    const { answer } = reading.known.value;
    const isUnread =
      answer !== null && answer.problem === null && screenOf(reading.known.value) === 'neverRead';
    if (isUnread && container !== null) await reading.read(true);
  };

  return {
    show(root, close) {
      if (signal.aborted) return;
      hide();
      const style = document.createElement('style');
      style.textContent = panelCss;
      container = document.createElement('div');
      container.className = close === null ? 'panel' : 'panel drawer';
      container.lang = deps.locale;
      if (tokens.value !== null) applyTokens(container, tokens.value);
      root.replaceChildren(style, container);
      now.value = new Date();
      ticking = setInterval(() => {
        now.value = new Date();
      }, tickMs);
      render(<PanelView {...{ reading, orders, deps, haloClientId, ticketId, now, close }} />, container);
      void readWhenNever();
      void orders.read();
    },
    hide,
    setTokens(next) {
      tokens.value = next;
      if (container !== null) applyTokens(container, next);
    },
  };
}
