import { closesWithin } from '../../shared/closes-next.ts';
import { isMonthly } from '../../shared/next-date.ts';
import type { ListedRenewal, RenewalList } from '../../shared/renewals.ts';
import type { Data } from '../data/open-data.ts';
import { pauses } from '../event-loop/give-way.ts';
import { portalAddress } from '../vendors/assumptions/portal.ts';
import { byWhatClosesNext } from './decide/closes-next.ts';
import { standingOf } from './decide/standing.ts';
import type { Moment } from './decide/verdict.ts';
import { createTeller } from './teller.ts';

/** What is wanted of the commitments. */
interface Wanted {
  /** Only what closes within so many days, is not known, or needs a person. */
  readonly days?: number | undefined;
  /** With commitments of a month; those that end, or of which a person wants something, are listed in any case. */
  readonly monthly: boolean;
}

export type RenewalData = Parameters<typeof createTeller>[0] & Pick<Data, 'snapshot' | 'subscriptions'>;

/**
 * Every commitment as last read, of every customer that Sherweb lists and nobody left out of everything.
 * @param portal the address of Sherweb's portal, for what has to be set there
 * @throws StoreError `folder`
 */
export async function listRenewals(
  data: RenewalData,
  { days, monthly }: Wanted,
  { now, portal }: { readonly now: Date; readonly portal: string },
): Promise<RenewalList> {
  const nowMs = now.getTime();
  const moment = { today: now.toISOString().slice(0, 10), portal };
  const tell = createTeller(data, moment, nowMs);
  const isWanted = (renewal: ListedRenewal): boolean =>
    days === undefined || closesWithin(renewal, days, nowMs) || needsPerson(renewal);

  const pause = pauses();
  const renewals: ListedRenewal[] = [];
  const listed = new Set<string>();
  let [unread, hiddenMonthly, asOf]: [number, number, string | null] = [0, 0, null];
  for (const customer of customersOf(data)) {
    const read = await data.subscriptions.get(customer.id);
    if (read === undefined || read.asOf === null || read.problem !== null) unread += 1;
    if (read?.asOf != null && (asOf === null || read.asOf < asOf)) asOf = read.asOf;
    for (const subscription of read?.subscriptions ?? []) {
      const renewal = tell(subscription, customer.displayName.trim(), read?.asOf ?? null);
      if (renewal === null) continue;
      listed.add(renewal.subscriptionId);
      if (!isWanted(renewal)) continue;
      const isNoise = isMonthly(subscription) && renewal.then !== 'ends' && renewal.intention === null;
      if (isNoise && !monthly) hiddenMonthly += 1;
      else renewals.push(renewal);
    }
    await pause();
  }
  const gone = goneOf(data, listed, moment);
  return { renewals: renewals.sort(byWhatClosesNext), asOf, unread, hiddenMonthly, gone, portal };
}

/** Every commitment but for those of a month. @param companyName of the portal's address; null: not known @throws StoreError */
export const comingRenewals = async (
  data: RenewalData,
  companyName: string | null,
  now: Date,
): Promise<readonly ListedRenewal[]> =>
  (await listRenewals(data, { monthly: false }, { now, portal: portalAddress(companyName) })).renewals;

/** Those that Sherweb lists and nobody left out of everything. */
const customersOf = ({ main, snapshot }: Pick<Data, 'main' | 'snapshot'>) => {
  const excluded = new Set(main.value.exclusions);
  return snapshot.value.sherwebCustomers.filter(({ id }) => !excluded.has(id));
};

const needsPerson = ({ intention }: ListedRenewal): boolean =>
  intention?.state === 'skipped' || intention?.state === 'due';

/** What was wanted of commitments that are listed no more. */
const goneOf = (
  { intentions }: Pick<Data, 'intentions'>,
  listed: ReadonlySet<string>,
  moment: Moment,
): RenewalList['gone'] =>
  intentions.value.intentions
    .filter(({ subscriptionId }) => !listed.has(subscriptionId))
    .map((intention) => {
      const { subscriptionId, sherwebCustomerId, customerName, product } = intention;
      const standing = standingOf(intention, undefined, moment);
      return { subscriptionId, sherwebCustomerId, customerName, product, intention: standing };
    });
