import { afterEach, expect, test } from 'vitest';
import { lastInvoiceRun } from '../../../server/movements/last-invoice-run.ts';
import type { InvoicePeriod } from '../../../server/vendors/halo/invoices/recurring-invoice.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const invoice = (period: InvoicePeriod, nextOn: string) => ({
  ...{ id: -1, clientId: 101, originalClientId: null, lines: [], currency: null },
  ...{ disabled: false, startsOn: null, endsOn: null, period, nextOn },
});

test.each([
  ['monthly', '2026-12-01', '2026-11-01'],
  ['monthly', '2027-03-01', '2027-02-01'],
  ['monthly', '2027-03-31', '2027-02-28'],
  ['monthly', '2028-03-31', '2028-02-29'],
  ['quarterly', '2027-01-01', '2026-10-01'],
  ['yearly', '2029-02-28', '2028-02-28'],
  ['weekly', '2027-03-29', '2027-03-22'],
] as const)(
  '%s, next on %s: the last run was on %s, wherever the companion stands',
  (period, nextOn, day) => {
    for (const place of [
      'America/Toronto',
      'America/Los_Angeles',
      'UTC',
      'Europe/Paris',
      'Pacific/Auckland',
    ]) {
      process.env.TZ = place;
      expect([place, lastInvoiceRun([invoice(period, nextOn)] as never, '2029-03-01')]).toEqual([place, day]);
    }
  },
);
