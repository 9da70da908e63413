import type { NewLine, RawLine, SentLine, WholeInvoice } from './whole-invoice.ts';

/** Fields that Halo reckons or stamps itself; they may change with any write. */
const reckoned: ReadonlySet<string> = new Set([
  ...['ihid', '_warning', '_is_calculated_line', 'net_amount', 'tax_amount', 'net_total', 'total_net_total'],
  ...['tax_converted', 'total_tax', 'total_tax_converted', 'total_price', 'total_price_converted'],
  ...['net_amount_converted', 'unit_price_converted', 'unitprice_converted', 'prorata_quantity'],
]);

/** Ids and names that Halo gives a tie when it is saved. */
const ofTies: ReadonlySet<string> = new Set(['id', 'invoice_line_id', 'licence_name', '_warning', 'kind']);

const ties = ['quantity_licences', 'quantity_subscriptions'];

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? 'null';

const plainTies = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((tie: unknown) =>
        typeof tie === 'object' && tie !== null
          ? Object.fromEntries(Object.entries(tie).filter(([name]) => !ofTies.has(name)))
          : tie,
      )
    : (value ?? []);

const textOf = (line: SentLine, field: string): string =>
  written(ties.includes(field) ? plainTies(line[field]) : line[field]);

/** Fields of a line that differ between two looks, but for those that Halo reckons itself; sorted. */
export function changedFields(before: SentLine, after: SentLine): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !reckoned.has(field) && textOf(before, field) !== textOf(after, field))
    .toSorted();
}

/** How the lines of an invoice differ between two looks. */
export interface LinesDiff {
  readonly gone: readonly number[];
  readonly added: readonly number[];
  /** Line by line, only those that differ. */
  readonly changed: ReadonlyMap<number, readonly string[]>;
}

/** What became of every line of an invoice. Pure. */
export function diffLines(
  before: Pick<WholeInvoice, 'lines'>,
  after: Pick<WholeInvoice, 'lines'>,
): LinesDiff {
  const [was, is] = [before, after].map(({ lines }) => new Map(lines.map((line) => [line.id, line])));
  const changed = new Map<number, string[]>();
  for (const [id, line] of was ?? []) {
    const now = is?.get(id);
    const fields = now === undefined ? [] : changedFields(line, now);
    if (fields.length > 0) changed.set(id, fields);
  }
  return {
    gone: [...(was?.keys() ?? [])].filter((id) => is?.has(id) !== true),
    added: [...(is?.keys() ?? [])].filter((id) => was?.has(id) !== true),
    changed,
  };
}

/** Whether one line, and nothing else, is as it was sent; the quantity Halo may reckon itself. */
export function isAsSent(
  before: Pick<WholeInvoice, 'lines'>,
  after: Pick<WholeInvoice, 'lines'>,
  sent: RawLine,
): boolean {
  const { gone, added, changed } = diffLines(before, after);
  const line = after.lines.find(({ id }) => id === sent.id);
  return (
    gone.length + added.length === 0 &&
    [...changed.keys()].every((id) => id === sent.id) &&
    line !== undefined &&
    changedFields(sent, line).every((field) => field === 'qty_order')
  );
}

/**
 * The line that an invoice has more than before; every other line is as it was.
 * @returns undefined: none, several, or another line changed or went
 */
export function addedLine(
  before: Pick<WholeInvoice, 'lines'>,
  after: Pick<WholeInvoice, 'lines'>,
): RawLine | undefined {
  const { gone, added, changed } = diffLines(before, after);
  const isAlone = gone.length + changed.size === 0 && added.length === 1;
  return isAlone ? after.lines.find(({ id }) => id === added[0]) : undefined;
}

/** Whether a new line shows everything that was sent of it; the quantity Halo may reckon itself. */
export const showsAllSent = (sent: NewLine, line: RawLine): boolean =>
  Object.keys(sent).every((field) => field === 'qty_order' || textOf(sent, field) === textOf(line, field));

/** Equal for equal lines, whatever the order of their fields; what Halo reckons itself does not count. */
export const linesText = ({ lines }: Pick<WholeInvoice, 'lines'>): string =>
  written(
    lines.map((line) =>
      Object.keys(line)
        .filter((field) => !reckoned.has(field))
        .toSorted()
        .map((field) => [field, textOf(line, field)]),
    ),
  );
