import type { Note } from '../../../shared/problem.ts';
import type { HaloItem, TiePreview } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import { type NewLine, tieOf } from '../../vendors/halo/invoices/whole-invoice.ts';
import { plainText } from '../compare/plain-text.ts';
import { amountOf, billedAlready, fingerprintOf, whyRefused, writesOf } from './preview-parts.ts';
import type { TieInput } from './tie-input.ts';

/** What a new line is planned from, all of it read now. */
export interface NewLineInput extends TieInput {
  readonly item: HaloItem;
  /** What a person wants for a seat; undefined: the item's price. */
  readonly unitPrice: number | undefined;
  /** The currency of the prices of items; null: not known. */
  readonly haloCurrency: string | null;
}

/** A new line, with what would be sent. */
export interface PlannedLine {
  readonly preview: TiePreview;
  readonly before: null;
  readonly after: NewLine;
}

/**
 * What a new line of a Halo item that follows a licence would write, and what its invoice bills next. Refused where a
 * line bills the product already. Pure.
 * @example an item at 36.00, a licence of 12: a line of 12, 432.00 more on the next invoice
 */
export function planNewLine(input: NewLineInput): PlannedLine {
  const { subscriptionId, product, licence, whole, invoice, item } = input;
  const seats = licence.owned.count ?? null;
  const unitPrice = priceOf(input);
  const after: NewLine = {
    _itemid: item.haloItemId,
    item_shortdescription: item.name,
    ...(seats === null ? {} : { qty_order: seats }),
    ...(unitPrice === null ? {} : { unit_price: unitPrice }),
    quantity_subscriptions: [tieOf(licence.id)],
  };
  return {
    before: null,
    after,
    preview: {
      subscriptionId,
      recurringInvoiceId: whole.id,
      lineId: null,
      product,
      haloClientId: whole.client_id,
      haloLicenceId: licence.id,
      description: item.name,
      refused: billedByAny(input) ?? noPrice(unitPrice, input) ?? whyRefused(input) ?? notProven(input),
      writes: writesOf({}, after),
      quantity: { from: 0, to: seats },
      unitPrice,
      amount: { from: 0, to: amountOf(seats, unitPrice) },
      currency: invoice.currency,
      period: invoice.period,
      nextOn: invoice.nextOn,
      fingerprint: fingerprintOf(whole, after),
    },
  };
}

/** What a person said, else the item's price where it is in the currency of the invoice. */
function priceOf({ unitPrice, item, haloCurrency, invoice: { currency } }: NewLineInput): number | null {
  if (unitPrice !== undefined) return unitPrice;
  return currency === null || haloCurrency === null || currency === haloCurrency ? item.unitPrice : null;
}

const noPrice = (unitPrice: number | null, { item, invoice }: NewLineInput): Note | null =>
  unitPrice === null ? note('tie.noPrice', { item: item.name, currency: invoice.currency ?? '–' }) : null;

/** The proof that lines may be written says nothing of new ones by itself. */
const notProven = ({ proof }: NewLineInput): Note | null =>
  proof?.addsLines === true ? null : note('tie.newNotProven');

/** What bills the product by hand counts as well. */
const billedByAny = (input: NewLineInput): Note | null =>
  billedAlready(
    input,
    ({ ties, itemId, description }) =>
      ties.length === 0 &&
      (itemId === input.item.haloItemId || plainText(description) === plainText(input.product)),
  );
