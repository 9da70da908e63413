import type { RunProblem } from '../../shared/problem.ts';
import type { Settlement } from '../../shared/settlement.ts';
import type { RunChange } from '../../shared/sync-run.ts';
import { heldValues, mappedBy } from './choices.ts';
import { questionKey } from './decision-id.ts';

/** What persons settled, by question. */
export type Settled = ReadonlyMap<string, Settlement>;

/** Settlements by what they answer; of several for one question the last. */
export const settledBy = (settlements: readonly Settlement[]): Settled =>
  new Map(settlements.map((each) => [questionKey(each), each]));

type Question = Pick<RunProblem, 'code' | 'values' | 'sherwebCustomerId' | 'subscriptionId' | 'haloClientId'>;

const holds = ({ about }: Settlement, asked: Question): boolean => {
  const now = heldValues(asked, Object.keys(about));
  return Object.entries(about).every(([name, value]) => now[name] === value);
};

/**
 * What a person chose for a question.
 * @param asked the decision that would be asked for
 * @returns undefined: nobody did, or for other values than those of now
 * @example choiceFor(decision('sync.existingLicence', about, values), reads.remembered.settlements) // 'adopt:4000'
 */
export function choiceFor(asked: Question, settled: Settled): string | undefined {
  const settlement = settled.get(questionKey(asked));
  // Whoever mapped the customer elsewhere is asked nothing; where it is asked again, that was undone since.
  if (settlement === undefined || mappedBy(settlement.choice) !== null) return undefined;
  return holds(settlement, asked) ? settlement.choice : undefined;
}

/** Settlements without those that were done once by `changes`, by which they are over. */
export function withoutDone(settlements: readonly Settlement[], changes: readonly RunChange[]): Settlement[] {
  const keyOf = (
    kind: string,
    { subscriptionId, sherwebCustomerId }: Pick<RunChange, 'subscriptionId' | 'sherwebCustomerId'>,
  ) => `${kind} ${subscriptionId ?? sherwebCustomerId}`;
  const done = new Set(
    changes.filter(({ outcome }) => outcome === 'applied').map((change) => keyOf(change.kind, change)),
  );
  return settlements.filter((each) => !each.until.some((kind) => done.has(keyOf(kind, each))));
}

/** What a person's own hand raises; an answer of today must not decide about what that hand does another day. */
const aboutHands = ['sync.madeInactive', 'sync.licenceDeleted'];

/**
 * Settlements without those that were to be done once and are not needed any more, since somebody did it in Halo.
 * @param readIds Sherweb customers that were read whole
 * @param concerned subscriptions that a plan does or says something about
 */
export const withoutNeedless = (
  settlements: readonly Settlement[],
  readIds: ReadonlySet<string>,
  concerned: ReadonlySet<string>,
): Settlement[] =>
  settlements.filter(
    ({ code, until, sherwebCustomerId, subscriptionId }) =>
      until.length === 0 ||
      !aboutHands.includes(code) ||
      !readIds.has(sherwebCustomerId) ||
      subscriptionId === null ||
      concerned.has(subscriptionId),
  );
