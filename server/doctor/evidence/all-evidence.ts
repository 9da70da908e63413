import type { FeeEvidence } from '../../../shared/fee-evidence.ts';
import type { Finding } from './finding.ts';
import type { HaloEvidence } from './halo-evidence.ts';
import type { FeeExample, SherwebEvidence } from './sherweb-evidence.ts';

/** Everything the doctor goes by. */
export interface AllEvidence {
  readonly sherweb: SherwebEvidence;
  readonly halo: HaloEvidence;
  /** Licences that we made or took over. */
  readonly linkedLicenceIds: ReadonlySet<number>;
  /** Names and SKUs of what each Halo customer bought at Sherweb, as last read, in small letters. */
  readonly bought: ReadonlyMap<number, ReadonlySet<string>>;
  /** Fees from the last good read of all customers. */
  readonly fees: readonly FeeExample[];
  /** What the recurring fee was found to be; null: Sherweb could not be asked. */
  readonly fee: FeeEvidence | null;
  /** Fields that Halo keeps otherwise than we sent them, with the number of licences. */
  readonly keptOtherwise: ReadonlyMap<string, number>;
  /** What the write check says of batches; undefined when none was asked for. */
  readonly batch: Finding | undefined;
}

export type FindingFrom = (evidence: AllEvidence) => Finding;
