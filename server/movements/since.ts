import { Cron } from 'croner';
import { subDays } from 'date-fns';
import type { Data } from '../data/open-data.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { lastInvoiceRun } from './last-invoice-run.ts';

interface Deps {
  readonly data: Pick<Data, 'main' | 'history'>;
  readonly vendors: Pick<VendorClients, 'haloForPeople'>;
  readonly now: () => Date;
}

/** So far back it goes unless told. */
const usualDays = 30;

/**
 * The moment that a word means.
 * @param since a day (`2026-11-01`, from its start in the schedule's time zone), `last-invoice-run` (Halo is asked), or
 * the id of a run (from its start); undefined: 30 days ago
 * @returns ISO date-time, UTC
 * @throws ProblemError `changes.sinceUnknown`, `changes.noInvoiceRun`; OutsideError when Halo cannot be asked
 */
export async function momentOf(since: string | undefined, { data, vendors, now }: Deps): Promise<string> {
  if (since === undefined) return subDays(now(), usualDays).toISOString();
  const { scheduleTimeZone } = data.main.value.settings;
  if (since === 'last-invoice-run') {
    const { invoices } = await vendors.haloForPeople().readRecurringInvoices();
    const day = lastInvoiceRun(invoices, now().toISOString().slice(0, 10));
    if (day === null) throw new ProblemError(409, 'changes.noInvoiceRun');
    return startOf(day, scheduleTimeZone);
  }
  const run = data.history.value.runs.find(({ runId }) => runId === since);
  if (run !== undefined) return run.startedAt;
  if (!isDay(since)) throw new ProblemError(400, 'changes.sinceUnknown', { since });
  return startOf(since, scheduleTimeZone);
}

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** When a day begins in a time zone; one whose midnight the clocks skip begins right after. */
const startOf = (day: string, timezone: string): string =>
  (new Cron(`${day}T00:00:00`, { timezone }).nextRun(new Date(0)) ?? new Date(day)).toISOString();
