import type { Tokens } from '../../halo-page/theme-colours.ts';

/** What the content script gives the panel of one customer. */
export interface PanelInput {
  readonly haloClientId: number;
  /** The ticket that the person came from; null: none. */
  readonly ticketId: number | null;
  /** Aborted when the customer is left; the panel is empty when that returns. */
  readonly signal: AbortSignal;
  /** The number of active subscriptions, for the tab; null when it is not known. */
  showCount(count: number | null): void;
}

/** The panel of one customer. It reads once for the count, and shows itself in one shadow root at a time. */
export interface Panel {
  /** Shows it; with `close` it is a drawer that can be closed. */
  show(root: ShadowRoot, close: (() => void) | null): void;
  hide(): void;
  setTokens(tokens: Tokens): void;
}

export type StartPanel = (input: PanelInput) => Panel;

declare global {
  /** Put there by panel.js, which shares its global object with the content script but not with Halo's page. */
  var sherwebForHaloPanel: StartPanel | undefined;
}
