import type { HaloSeen } from './halo/read.ts';
import type { FeeExample } from './sherweb/fee-evidence.ts';
import type { SherwebSeen } from './sherweb/read.ts';
import type { Verdict } from './verdict.ts';

/** Everything the doctor has to judge by. */
export interface Seen {
  readonly sherweb: SherwebSeen;
  readonly halo: HaloSeen;
  /** Licences that we made or took over. */
  readonly linkedLicenceIds: ReadonlySet<number>;
  /** Fees from the last good read of all customers. */
  readonly fees: readonly FeeExample[];
  /** What the write check says of batches; undefined when none was asked for. */
  readonly batch: Verdict | undefined;
}

export type Judge = (seen: Seen) => Verdict;
