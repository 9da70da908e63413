import type { SingleIntention } from '../../shared/renewals.ts';
import { storedReads } from '../data/stored-reads.ts';
import { standingOf } from './decide/standing.ts';
import type { RenewalData } from './list.ts';
import { createTeller } from './teller.ts';

/**
 * What was wanted of renewals and waits for a person: it was skipped, or has to be ordered by hand. Only customers of whom
 * something is wanted are looked at.
 * @param portal the address of Sherweb's portal
 * @throws StoreError `folder`
 */
export async function waitingIntentions(
  data: RenewalData,
  { now, portal }: { readonly now: Date; readonly portal: string },
): Promise<SingleIntention[]> {
  const { intentions } = data.intentions.value;
  const moment = { today: now.toISOString().slice(0, 10), portal };
  const tell = createTeller(data, moment, now.getTime());
  const excluded = new Set(data.main.value.exclusions);
  const wanted = intentions.filter(({ sherwebCustomerId }) => !excluded.has(sherwebCustomerId));
  const reads = await storedReads(
    data.subscriptions,
    new Set(wanted.map(({ sherwebCustomerId }) => sherwebCustomerId)),
  );
  return wanted
    .map((each) => {
      const { subscriptionId, sherwebCustomerId, customerName, product } = each;
      const read = reads.get(sherwebCustomerId);
      const found = read?.subscriptions.find(({ id }) => id === subscriptionId);
      const told = found === undefined ? null : tell(found, customerName, read?.asOf ?? null);
      const intention = told?.intention ?? standingOf(each, undefined, moment);
      return { subscriptionId, sherwebCustomerId, customerName, product, intention };
    })
    .filter(({ intention }) => waitsForPerson(intention));
}

/** What is ordered already needs nobody. */
const waitsForPerson = ({ state, note }: SingleIntention['intention']): boolean =>
  state === 'skipped' || (state === 'due' && note?.code !== 'renewals.isOrdered');
