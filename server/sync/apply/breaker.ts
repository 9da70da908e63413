import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { note } from '../../messages/note.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import type { OutsideError } from '../../vendors/http/outside-error.ts';
import { failed } from '../plan/model/problems.ts';
import type { Outcomes } from './outcomes.ts';

/**
 * So many in a row are a few when nothing of the kind has worked yet; some may be wrong where others are right. Those
 * that fail each for a reason of its own say nothing of the rest, until they are many.
 */
const most = { untilOneWorked: 3, afterwards: 10, unlike: 25 };

/** How an error reads without what names one record: numbers, and what stands in quotes. */
const reasonOf = ({ code, status, message }: OutsideError): string =>
  [code, status, message.replace(/"[^"]*"|'[^']*'|\d+/g, '#')].join(' ');

/**
 * Opens when requests of one kind fail one after the other in the same way: each of them costs a part of Halo's
 * quota, and what refuses three new licences, such as a mandatory field, refuses the rest as well.
 */
export class Breaker {
  #last: OutsideError | undefined;
  #alike = 0;
  #inARow = 0;
  #hasWorked = false;

  /** A request failed that is not tried again in parts. */
  failed(error: OutsideError): void {
    const isSameWay = this.#last !== undefined && reasonOf(this.#last) === reasonOf(error);
    this.#alike = isSameWay ? this.#alike + 1 : 1;
    this.#inARow += 1;
    this.#last = error;
  }

  worked(): void {
    this.#alike = 0;
    this.#inARow = 0;
    this.#hasWorked = true;
  }

  /** What failed so often that the rest is to be left; undefined as long as it is not. */
  get opened(): { readonly error: OutsideError; readonly tried: number } | undefined {
    const limit = this.#hasWorked ? most.afterwards : most.untilOneWorked;
    if (this.#last === undefined) return undefined;
    if (this.#alike >= limit) return { error: this.#last, tried: this.#alike };
    return this.#inARow < most.unlike ? undefined : { error: this.#last, tried: this.#inARow };
  }
}

const left = note('sync.left');
/** It was in a batch that was refused, and may be one of those that made Halo refuse it. */
const leftRefused = note('sync.left', { wording: 'refused' });

/** Whether Halo refused a change, or a batch that it was in: then it is sent after the others the next time. */
export const isRefused = ({ outcome, problem }: Pick<RunChange, 'outcome' | 'problem'>): boolean =>
  outcome === 'failed' || (problem?.code === left.code && problem.values?.wording === 'refused');

/**
 * Skips what an open breaker kept from being sent, and says it once for all of them.
 * @param changes all of one kind; those that have an outcome keep it
 * @param last the batch that was sent when it opened
 */
export function leaveRest(
  changes: readonly PlannedChange[],
  last: readonly PlannedChange[],
  what: PhrasesOf<'kind'>,
  breaker: Breaker,
  { outcomes, onProblem }: { readonly outcomes: Outcomes; readonly onProblem: (problem: RunProblem) => void },
): void {
  const rest = breaker.opened === undefined ? [] : changes.filter((change) => !outcomes.has(change));
  if (breaker.opened === undefined || rest.length === 0) return;
  const refused = new Set(last);
  for (const change of rest) outcomes.set(change, 'skipped', refused.has(change) ? leftRefused : left);
  const { error, tried } = breaker.opened;
  const why = error.happened ?? error.message;
  onProblem(failed('sync.restLeft', {}, { what: phrase(what), tried, why, count: rest.length }));
}

/** Every second one, and the others: those that stand together, and may be wrong together, part at once. */
export const inHalves = <T>(items: readonly T[]): readonly (readonly T[])[] => [
  items.filter((_, place) => place % 2 === 0),
  items.filter((_, place) => place % 2 === 1),
];
