import { render } from 'preact';
import { createHost } from '../../../halo-page/host.ts';
import { applyTokens, readTheme } from '../../../halo-page/theme.ts';
import { toTokens } from '../../../halo-page/theme-colours.ts';
import { keepOnTicket } from '../../../halo-page/ticket-place.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { CardInput } from '../card-contract.ts';
import cardCss from './card.css?inline';
import { CardView } from './card-view.tsx';

interface Deps {
  readonly locale: string;
  readonly formats: Formats;
}

/** Shows the card of one ticket in a shadow root of its own. */
export function startCard({ ticketId, answer, signal }: CardInput, { locale, formats }: Deps): void {
  const host = createHost('ticket');
  const style = document.createElement('style');
  const container = document.createElement('div');
  style.textContent = cardCss;
  container.lang = locale;
  host.root.append(style, container);
  let stands: 'nowhere' | 'card' | 'card edge' = 'nowhere';
  keepOnTicket(host.element, signal, (isAtEdge) => {
    applyTokens(container, toTokens(readTheme(host.element.parentElement, null)));
    const now = isAtEdge ? 'card edge' : 'card';
    if (now === stands) return;
    stands = now;
    container.className = now;
    render(<CardView key={now} {...{ ticketId, answer, formats }} isOpen={!isAtEdge} />, container);
  });
  signal.addEventListener('abort', () => render(null, container));
}
