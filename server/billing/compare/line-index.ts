import type { Pause } from '../../event-loop/give-way.ts';
import {
  type InvoiceLine,
  isDiscount,
  type RecurringInvoice,
} from '../../vendors/halo/invoices/recurring-invoice.ts';

/** A line with its invoice, and whether it stands on the next one. */
export interface LineRef {
  readonly invoice: RecurringInvoice;
  readonly line: InvoiceLine;
  readonly state: 'active' | 'lineInactive' | 'invoiceEnded';
}

/** Lines by what they are for. */
interface SortedLines {
  /** By licence, whoever's invoice they stand on. */
  readonly tied: ReadonlyMap<number, readonly LineRef[]>;
  /** Active lines tied to no licence, by the Halo customer they are for. */
  readonly untied: ReadonlyMap<number, readonly LineRef[]>;
}

/** The lines of all recurring invoices. */
export interface LineIndex {
  /** Those that bill seats. */
  readonly billing: SortedLines;
  /** Those that take money off. */
  readonly discounts: SortedLines;
}

/**
 * Sorts lines by what they are for.
 * @param today `YYYY-MM-DD`
 * @param pause awaited after each invoice
 */
export async function indexLines(
  invoices: readonly RecurringInvoice[],
  today: string,
  pause: Pause,
): Promise<LineIndex> {
  const index = { billing: nothingSorted(), discounts: nothingSorted() };
  for (const invoice of invoices) {
    for (const line of invoice.lines) {
      const { tied, untied } = isDiscount(line) ? index.discounts : index.billing;
      const ref = { invoice, line, state: lineState(invoice, line, today) };
      for (const { licenceId } of line.ties) put(tied, licenceId, ref);
      const owner = ownerOf(ref);
      if (line.ties.length === 0 && ref.state === 'active' && owner !== null) put(untied, owner, ref);
    }
    await pause();
  }
  return index;
}

const nothingSorted = () => ({
  tied: new Map<number, LineRef[]>(),
  untied: new Map<number, LineRef[]>(),
});

/** The customer a line is for: it may stand on the invoice of a parent. */
const ownerOf = ({ invoice, line }: Pick<LineRef, 'invoice' | 'line'>): number | null =>
  line.originalClientId ?? invoice.originalClientId ?? invoice.clientId;

/** Whether a line stands on the next invoice, and if not, what keeps it off. */
function lineState(invoice: RecurringInvoice, line: InvoiceLine, today: string): LineRef['state'] {
  const next = invoice.nextOn !== null && invoice.nextOn > today ? invoice.nextOn : today;
  const isOver = line.endsOn !== null && line.endsOn < today;
  const isYetToCome = line.startsOn !== null && line.startsOn > next;
  if (line.inactive || line.oneTime || isOver || isYetToCome) return 'lineInactive';
  return invoice.disabled || (invoice.endsOn !== null && invoice.endsOn < today) ? 'invoiceEnded' : 'active';
}

const put = <K>(map: Map<K, LineRef[]>, key: K, ref: LineRef): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [ref]);
  else list.push(ref);
};
