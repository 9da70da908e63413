import { isCancellation } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import { type PhraseCode, phrase } from '../messages/phrases.ts';
import { translateNote, translatePhrase } from '../messages/translate.ts';

/**
 * What a ticket's note says of an order that has ended, as HTML; the order's id in it is what it is found again by. Pure.
 * @param language in which the team reads its tickets
 */
export function noteHtml({ order, details }: KeptOrder, language: Settings['ticketNoteLanguage']): string {
  const { orderId, from, to, problem } = order;
  const said = phrase(codeOf(order), { product: details.product, from, to, orderId });
  const why = problem === null ? undefined : (translateNote(problem, language) ?? problem);
  return [translatePhrase(said, language) ?? orderId, why?.message, why?.action]
    .filter((text) => text !== undefined)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('');
}

const codeOf = (order: KeptOrder['order']) => {
  const kind = isCancellation(order) ? 'cancelled' : 'changed';
  return `ticketNote.${order.state === 'confirmed' ? kind : 'failed'}` as const satisfies PhraseCode;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names of products come from outside: in a note they are text. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
