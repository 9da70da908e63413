import type { BillingRow } from '../../shared/billing.ts';
import type { HaloInvoice } from '../vendors/halo/api-types.ts';
import type { HaloLicence } from '../vendors/halo/licence.ts';

type Line = NonNullable<HaloInvoice['lines']>[number];

const tiedIds = (line: Line): number[] =>
  [...(line.quantity_licences ?? []), ...(line.quantity_subscriptions ?? [])].map(
    ({ licence_id }) => licence_id,
  );

/**
 * Compares the recurring invoices of one Halo customer with our active licences there. Halo itself makes a tied line
 * follow the licence's count; this tells where that does not happen. Pure; changes nothing.
 * @param licences every licence of the customer (a line may be tied to others' too)
 * @param ours the ids of the licences that we keep in step
 */
export function compareBilling(
  licences: readonly HaloLicence[],
  ours: ReadonlySet<number>,
  invoices: readonly HaloInvoice[],
): BillingRow[] {
  const counts = new Map(
    licences.map((licence) => [licence.id, licence.active ? (licence.owned.count ?? 0) : 0]),
  );
  const lines = invoices.flatMap((invoice) =>
    (invoice.lines ?? [])
      .filter((line) => line.isinactive !== true)
      .map((line) => ({ invoice, ids: tiedIds(line), quantity: line.qty_order ?? null })),
  );
  return licences
    .filter((licence) => licence.active && ours.has(licence.id))
    .map((licence) => {
      const tied = lines
        .filter(({ ids }) => ids.includes(licence.id))
        .map(({ invoice, ids, quantity }) => ({
          recurringInvoiceId: invoice.id,
          quantity,
          expected: ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
        }));
      const isRight = tied.every(({ quantity, expected }) => quantity === expected);
      return {
        haloLicenceId: licence.id,
        name: licence.name,
        count: licence.owned.count ?? 0,
        state: tied.length === 0 ? 'notTied' : isRight ? 'followed' : 'differs',
        lines: tied,
      };
    });
}
