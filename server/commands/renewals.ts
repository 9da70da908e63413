import { RenewalSchema } from '../../shared/renewals.ts';
import type { Outcome } from './outcome.ts';
import { intentionLines } from './print/intentions.ts';
import { headOf, printRenewals, renewalTable } from './print/renewals.ts';
import type { Session } from './session.ts';
import { writeCsv } from './write-csv.ts';

interface Asked {
  readonly days?: number | undefined;
  readonly monthly?: boolean | undefined;
  readonly csv?: string | undefined;
}

/** What is wanted at a renewal, as the command line has it: one of the first three. */
interface IntendOptions {
  readonly to?: number;
  readonly end?: boolean;
  readonly asIs?: boolean;
  readonly why: string;
  readonly until?: string;
}

/** Every commitment as last read, by what closes next. @throws ApiProblem, ConfigError when the CSV cannot be written */
export async function listCommand(session: Session, { days, monthly, csv }: Asked): Promise<Outcome> {
  const list = await session.call('renewalList', {
    query: { days, monthly: monthly === true ? 'true' : undefined },
  });
  const json = RenewalSchema.array().parse(list.renewals);
  if (csv === undefined) return { json, text: printRenewals(list, new Date()), exitCode: 0 };
  const written = await writeCsv(csv, renewalTable(list));
  return { json, text: `${headOf(list)}\n${written}`, exitCode: 0 };
}

/** Says what is wanted of one commitment at its renewal. @throws ApiProblem */
export async function intendCommand(
  session: Session,
  { subscriptionId, to, end, why, until }: IntendOptions & { readonly subscriptionId: string },
): Promise<Outcome> {
  const want = to === undefined ? (end === true ? 'end' : 'asIs') : 'goTo';
  const answer = await session.call('intendRenewal', {
    params: { subscriptionId },
    body: { want, to: to ?? null, why, until: until ?? null },
  });
  return { json: answer, text: intentionLines(answer).join('\n'), exitCode: 0 };
}

/** Forgets what was wanted of one commitment. @throws ApiProblem */
export async function forgetCommand(session: Session, subscriptionId: string): Promise<Outcome> {
  const answer = await session.call('forgetIntention', { params: { subscriptionId } });
  const text = answer.forgotten ? 'Forgotten.' : 'Nothing was wanted of it; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
