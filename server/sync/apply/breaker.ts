import type { OutsideError } from '../../vendors/http/outside-error.ts';

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
