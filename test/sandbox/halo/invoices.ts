import type { HaloClient, HaloInvoiceLine, HaloLicence, HaloRecurringInvoice } from './model.ts';
import type { HaloSettings } from './settings.ts';

export interface NewInvoiceLine {
  description?: string | undefined;
  /** The licence whose count this line's quantity follows; none: a line typed in by hand. */
  licenceId?: number | undefined;
  quantity?: number | undefined;
  unitPrice?: number | undefined;
  unitCost?: number | undefined;
}

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
    licence: (id: number) => HaloLicence | undefined,
  ): HaloRecurringInvoice {
    const invoice: HaloRecurringInvoice = {
      id: -1 - this.#all.length,
      client_id: client.id,
      client_name: client.name,
      lines: lines.map((line) => this.#line(line, line.licenceId ? licence(line.licenceId) : undefined)),
    };
    this.#all.push(invoice);
    return invoice;
  }

  #line(line: NewInvoiceLine, tied: HaloLicence | undefined): HaloInvoiceLine {
    this.#lastLineId += 1;
    const id = this.#lastLineId;
    return {
      id,
      item_shortdescription: line.description ?? tied?.name ?? 'Line',
      qty_order: line.quantity ?? tied?.count ?? 1,
      unit_price: line.unitPrice ?? 0,
      unit_cost: line.unitCost ?? 0,
      isinactive: false,
      quantity_licences: [],
      quantity_subscriptions: tied ? [{ id, licence_id: tied.id, licence_name: tied.name, pro_rata: 0 }] : [],
    };
  }

  /** Called after a licence changed; `countOf` gives the count of each licence a line is tied to. */
  follow(changed: HaloLicence, settings: HaloSettings, countOf: (licenceId: number) => number): void {
    for (const line of this.#all.flatMap(({ lines }) => lines)) {
      const tied = [...line.quantity_licences, ...line.quantity_subscriptions];
      if (!tied.some(({ licence_id }) => licence_id === changed.id)) continue;
      if (settings.linesFollowLicences) {
        line.qty_order = tied.reduce((sum, { licence_id }) => sum + countOf(licence_id), 0);
      }
      if (settings.linesEndWithLicence) line.isinactive = !changed.is_active;
    }
  }
}
