import { billingTable } from '../../shared/billing-table.ts';
import type { PreflightCheck } from '../../shared/preflight.ts';
import type { Outcome } from './outcome.ts';
import { headOf, printBilling } from './print/billing.ts';
import { billingTableLabels } from './print/billing-table-labels.ts';
import { preflightLines } from './print/preflight.ts';
import { tableText } from './print/table-text.ts';
import { counted, moment } from './print/text.ts';
import type { Session } from './session.ts';
import { writeCsv } from './write-csv.ts';

interface Asked {
  readonly customer?: string | undefined;
  readonly csv?: string | undefined;
  readonly lastRead?: boolean | undefined;
  readonly month?: string | undefined;
}

/**
 * The worklist; both sides are read now, unless Sherweb is to be taken as last read, or a month as it was. Exit 1 when nothing could be
 * compared. @throws ApiProblem, ConfigError when the CSV cannot be written
 */
export async function billingCommand(
  session: Session,
  { customer, csv, lastRead, month }: Asked,
): Promise<Outcome> {
  const list = await session.call('billingWorklist', {
    query: {
      customer,
      ...(month === undefined ? { refresh: lastRead === true ? 'false' : 'true' } : { month }),
    },
  });
  const { billing } = list;
  const isBlind = billing.compared === 0 && billing.rows.length > 0;
  const exitCode = isBlind ? 1 : 0;
  if (csv === undefined) return { json: billing, text: printBilling(list, customer !== undefined), exitCode };
  const written = await writeCsv(csv, billingTable(list, billingTableLabels));
  return { json: billing, text: `${headOf(list)}\n${written}`, exitCode };
}

/** Whether Halo's settings let counts reach invoices. Exit 1 when one does not. @throws ApiProblem */
export async function preflightCommand(session: Session): Promise<Outcome> {
  const checks = await session.call('billingPreflight', {});
  const of = (ok: PreflightCheck['ok']) => checks.filter((check) => check.ok === ok).length;
  const end = `${counted(of(true), 'setting')} as they should be, ${of(false)} to look at, ${of(null)} could not be looked at`;
  return {
    json: checks.map(({ setting, value, ok, message, action }) => ({ setting, value, ok, message, action })),
    text: [...preflightLines(checks), '', end].join('\n'),
    exitCode: of(false) > 0 ? 1 : 0,
  };
}

/** The months that are kept as they were. @throws ApiProblem */
export async function monthsCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('billingMonths', {});
  const { months } = answer;
  const rows = months.map(({ month, comparedAt, asOf, rows: kept }) => [
    month,
    moment(comparedAt),
    asOf === null ? 'never' : moment(asOf),
    String(kept),
  ]);
  const text = tableText({
    none: 'No month is kept yet. The first comparison in which everything could be read is kept for its month.',
    head: ['Month', 'Compared', 'Read', 'Rows'],
    rows,
    right: [3],
    end: `${counted(months.length, 'month')} kept; show one with: billing --month ${months[0]?.month ?? ''}`,
  });
  return { json: answer, text, exitCode: 0 };
}
