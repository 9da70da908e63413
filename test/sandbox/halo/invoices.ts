import type { HaloClient, HaloInvoiceLine, HaloLicence, HaloRecurringInvoice } from './model.ts';
import { type NewInvoiceHead, type NewInvoiceLine, newInvoice, newLine } from './new-invoice.ts';
import type { HaloSettings } from './settings.ts';

type LicenceById = (id: number) => HaloLicence | undefined;

/** What Halo itself reckons of the licences a line is tied to. */
const reckoned = (line: HaloInvoiceLine, licence: LicenceById): number => {
  const ties = [...line.quantity_licences, ...line.quantity_subscriptions];
  const sum = (of: (tie: (typeof ties)[number]) => number) => ties.reduce((total, tie) => total + of(tie), 0);
  const counted = sum(({ licence_id, assigned_licences }) => {
    const found = licence(licence_id);
    return Number((assigned_licences ? found?.licences_in_use : found?.count) ?? 0);
  });
  return Math.max(
    sum(({ minimum_qty }) => minimum_qty),
    counted - sum(({ qty_free }) => qty_free),
    0,
  );
};

/** Recurring invoices, and the mechanism of Halo's own that we count on: a tied line follows its licence. */
export class RecurringInvoices {
  #all: HaloRecurringInvoice[] = [];
  #lastLineId = 0;

  list(): HaloRecurringInvoice[] {
    return this.#all;
  }

  clear(): void {
    this.#all = [];
    this.#lastLineId = 0;
  }

  add(
    client: HaloClient,
    lines: NewInvoiceLine[],
    head: NewInvoiceHead,
    licence: LicenceById,
  ): HaloRecurringInvoice {
    const id = -1 - this.#all.length;
    const invoice = newInvoice(
      id,
      client,
      head,
      lines.map((line) => this.#line(line, licence)),
    );
    this.#all.push(invoice);
    return invoice;
  }

  #line(line: NewInvoiceLine, licence: LicenceById): HaloInvoiceLine {
    this.#lastLineId += 1;
    const ids = line.licenceIds ?? (line.licenceId ? [line.licenceId] : []);
    const tied = ids.flatMap((id) => licence(id) ?? []);
    const made = newLine(this.#lastLineId, line, tied);
    if (tied.length > 0 && line.quantity === undefined) made.qty_order = reckoned(made, licence);
    return made;
  }

  /** A line that is made when an invoice is written, with whatever was left out as usual. */
  numbered(sent: Partial<HaloInvoiceLine>): HaloInvoiceLine {
    this.#lastLineId += 1;
    return { ...newLine(this.#lastLineId, {}, []), ...sent, id: this.#lastLineId };
  }

  /** Halo names the licences of a line that is saved, and reckons its quantity where that is on. */
  saved(line: HaloInvoiceLine, settings: HaloSettings, licence: LicenceById): HaloInvoiceLine {
    const named = line.quantity_subscriptions.map((tie) => ({
      ...tie,
      id: line.id,
      licence_name: licence(tie.licence_id)?.name ?? '',
    }));
    const made = { ...line, quantity_subscriptions: named };
    if (settings.linesFollowLicences && named.length > 0) made.qty_order = reckoned(made, licence);
    return made;
  }

  /** Called after a licence changed; `licence` gives each licence a line is tied to. */
  follow(changed: HaloLicence, settings: HaloSettings, licence: LicenceById): void {
    for (const line of this.#all.flatMap(({ lines }) => lines)) {
      const tied = [...line.quantity_licences, ...line.quantity_subscriptions];
      const tie = tied.find(({ licence_id }) => licence_id === changed.id);
      if (tie === undefined) continue;
      if (settings.linesFollowLicences) line.qty_order = reckoned(line, licence);
      if (settings.linesEndWithLicence) line.isinactive = !changed.is_active;
      if (tie.use_linked_subscription_price && typeof changed.price === 'number')
        line.unit_price = changed.price;
      if (tie.use_linked_subscription_cost && typeof changed.purchase_price === 'number')
        line.unit_cost = changed.purchase_price;
    }
  }
}
