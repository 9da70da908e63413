import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import type { OutsideError } from '../../vendors/http/outside-error.ts';
import { failed } from '../plan/problems.ts';
import type { Outcomes } from './outcomes.ts';

/** So many in a row are a few when nothing of the kind has worked yet; some may be wrong where others are right. */
const most = { untilOneWorked: 3, afterwards: 10 };

/**
 * Opens when requests of one kind fail one after the other in the same way: each of them costs a part of Halo's
 * quota, and what refuses three new licences, such as a mandatory field, refuses the rest as well.
 */
export class Breaker {
  #last: OutsideError | undefined;
  #inARow = 0;
  #hasWorked = false;

  /** A request failed that is not tried again in parts. */
  failed(error: OutsideError): void {
    const isSameWay = this.#last?.code === error.code && this.#last.status === error.status;
    this.#inARow = isSameWay ? this.#inARow + 1 : 1;
    this.#last = error;
  }

  worked(): void {
    this.#inARow = 0;
    this.#hasWorked = true;
  }

  /** What failed so often that the rest is to be left; undefined as long as it is not. */
  get opened(): { readonly error: OutsideError; readonly tried: number } | undefined {
    const limit = this.#hasWorked ? most.afterwards : most.untilOneWorked;
    return this.#last === undefined || this.#inARow < limit
      ? undefined
      : { error: this.#last, tried: this.#inARow };
  }
}

const left = note('sync.left');

/**
 * Skips what an open breaker kept from being sent, and says it once for all of them.
 * @param changes all of one kind; those that have an outcome keep it
 */
export function leaveRest(
  changes: readonly PlannedChange[],
  what: PhrasesOf<'kind'>,
  breaker: Breaker,
  { outcomes, onProblem }: { readonly outcomes: Outcomes; readonly onProblem: (problem: RunProblem) => void },
): void {
  const rest = breaker.opened === undefined ? [] : changes.filter((change) => !outcomes.has(change));
  if (breaker.opened === undefined || rest.length === 0) return;
  for (const change of rest) outcomes.set(change, 'skipped', left);
  const { error, tried } = breaker.opened;
  const why = error.happened ?? error.message;
  onProblem(failed('sync.restLeft', {}, { what: phrase(what), tried, why, count: rest.length }));
}

/** Every second one, and the others: those that stand together, and may be wrong together, part at once. */
export const inHalves = <T>(items: readonly T[]): readonly (readonly T[])[] => [
  items.filter((_, place) => place % 2 === 0),
  items.filter((_, place) => place % 2 === 1),
];
