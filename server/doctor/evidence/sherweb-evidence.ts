import type { Part } from '../../../shared/note-values.ts';
import { type Evidence, skipped } from './evidence.ts';

/** Everything that the examination of Sherweb looked at. */
export interface SherwebEvidence {
  readonly token: Evidence;
  readonly customers: Evidence;
  /** Of one customer. */
  readonly details: Evidence;
  readonly pricing: Evidence;
  /** The details of a customer that cannot exist. */
  readonly missing: Evidence;
  /** Charges are refused while a PSA integration is switched on in Sherweb. */
  readonly charges: Evidence;
}

/** A fee as Sherweb gave it for so many seats; `product` tells only what may be compared. */
export interface FeeExample {
  readonly product: string;
  readonly quantity: number;
  readonly fee: number;
}

/** A Sherweb that was not looked at. */
export function noSherwebEvidence(why: Part): SherwebEvidence {
  const not = skipped(why);
  return { token: not, customers: not, details: not, pricing: not, missing: not, charges: not };
}
