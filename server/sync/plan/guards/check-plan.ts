import type { Link } from '../../../../shared/link.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Hold, PlannedChange } from '../../../../shared/sync-plan.ts';
import { groupBy, pickByKey } from '../../../lists/lists.ts';
import { note } from '../../../messages/note.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { CustomerRead } from '../model/reads.ts';
import type { Active } from './active.ts';
import { seatsInStep, seatsLost } from './seats-lost.ts';

export interface CheckInput extends Active {
  readonly changes: readonly PlannedChange[];
  readonly settings: Pick<Settings, 'maxDeactivations' | 'maxDeactivationsPercent' | 'maxSeatsLostPercent'>;
  readonly subscriptions: ReadonlyMap<string, CustomerRead>;
  readonly licences: readonly HaloLicence[];
  readonly links: readonly Link[];
  /** How many customers Halo shows, inactive ones included. */
  readonly haloClients: number;
}

/** A reason to wait, and the changes it is about. */
export interface Suspicion {
  readonly hold: Hold;
  readonly changes: readonly PlannedChange[];
}

/** So few deactivations are no large share, however few licences there are. */
const fewDeactivations = 2;
/** Of few seats more than this share, on more licences than that, is no usual day. */
const mostPercentOfFew = 50;
/** From so many licences, or seats, on a small share of them is many. */
const manyLicences = 100;
const manySeats = 100;
/** More customers than this do not fall to none in one day, nor one with more licences than that. */
const mostCustomersToNone = 2;
const mostLicencesToNone = 10;

/**
 * Why a plan, or a part of it, has to wait for a person; empty when it may be applied. Any one is enough:
 * more deactivations than the ceiling, or than the share of the active licences; several customers, or a large one,
 * that Sherweb suddenly lists nothing for; too many seats lost; customers to be created in a Halo that shows none.
 * All but the last are about what would no longer be billed. A Halo in use shows at least one customer, so one that
 * shows none most likely hides them, and they would be made a second time.
 * @example 26 of 1,000 active licences: held, the ceiling is 25; 6 of 100 (6 %): held, the share is 5 %;
 * 2 of 4: applied, so few are never a large share
 */
export function checkPlan(input: CheckInput): Suspicion[] {
  const deactivations = input.changes.filter(({ kind }) => kind === 'deactivateSubscription');
  return [
    ...tooManyDeactivations(deactivations, input),
    ...customersToNone(deactivations, input),
    ...tooManySeats(input),
    ...emptyHalo(input),
  ];
}

function tooManyDeactivations(
  changes: readonly PlannedChange[],
  { active, settings }: CheckInput,
): Suspicion[] {
  const count = changes.length;
  const most = settings.maxDeactivations;
  const mostPercent = settings.maxDeactivationsPercent ?? (active >= manyLicences ? 5 : 20);
  const percent = percentOf(count, active);
  const isLargeShare = count > fewDeactivations && percent > mostPercent;
  if (count <= most && !isLargeShare) return [];
  const values = { count, active, percent: rounded(percent), most, mostPercent };
  return [{ hold: note('tooManyDeactivations', values), changes }];
}

function customersToNone(deactivations: readonly PlannedChange[], input: CheckInput): Suspicion[] {
  const gone = groupBy(deactivations, ({ sherwebCustomerId }) => sherwebCustomerId);
  const toNone = [...gone].flatMap(([customerId, changes]) => {
    const read = input.subscriptions.get(customerId);
    const hasNone = read?.ok === true && read.subscriptions.length + read.unreadable.length === 0;
    return hasNone ? [{ customer: changes[0]?.customerName ?? '', changes }] : [];
  });
  const found = toNone.flatMap(({ customer, changes }): Suspicion[] =>
    changes.length > mostLicencesToNone
      ? [{ hold: note('customerDroppedToNone', { customer, count: changes.length }), changes }]
      : [],
  );
  if (toNone.length <= mostCustomersToNone) return found;
  const values = { count: toNone.length, customer: toNone[0]?.customer ?? '' };
  const changes = toNone.flatMap((each) => each.changes);
  return [{ hold: note('customersDroppedToNone', values), changes }, ...found];
}

function tooManySeats({ changes, settings, seats, licences, links }: CheckInput): Suspicion[] {
  const ids = new Set(changes.map(({ haloLicenceId }) => haloLicenceId));
  const byId = pickByKey(licences, ({ id }) => id, ids);
  const inStep = seatsInStep(links.filter(({ haloLicenceId }) => ids.has(haloLicenceId)));
  const losing = changes.filter((change) => seatsLost(change, byId, inStep) > 0);
  const lost = losing.reduce((sum, change) => sum + seatsLost(change, byId, inStep), 0);
  const percent = percentOf(lost, seats);
  const isFew = seats < manySeats;
  const mostPercent = isFew
    ? Math.max(settings.maxSeatsLostPercent, mostPercentOfFew)
    : settings.maxSeatsLostPercent;
  if (percent <= mostPercent || (isFew && losing.length <= fewDeactivations)) return [];
  const values = { count: lost, seats, percent: rounded(percent), mostPercent };
  return [{ hold: note('tooManySeatsLost', values), changes: losing }];
}

function emptyHalo({ changes, haloClients }: CheckInput): Suspicion[] {
  if (haloClients > 0) return [];
  const creations = changes.filter(({ kind }) => kind === 'createCustomer');
  if (creations.length === 0) return [];
  return [{ hold: note('noHaloCustomers', { count: creations.length }), changes: creations }];
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

const rounded = (percent: number): number => Math.round(percent * 10) / 10;
