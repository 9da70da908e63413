import type { Link } from '../../../shared/link.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import type { PhrasesOf } from '../../messages/phrases.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import type { Reads } from '../plan/model/reads.ts';

/** A mapping that is made; `replaces`: the Sherweb customer whose mapping it takes the place of. */
export type MadeMapping = Mapping & { readonly replaces?: string };

/** A link that is made; `replaces`: the subscription whose licence it goes on with. */
export type MadeLink = Link & { readonly replaces?: string };

/** Takes what an apply makes and must not be lost. */
export interface Made {
  addMappings(mappings: readonly MadeMapping[]): Promise<void>;
  addLinks(links: readonly MadeLink[]): Promise<void>;
}

/** Has on disk what was sent and what came of it before anything else is sent. */
export interface StepJournal {
  /** Outcomes that are new, and the changes that are sent next. @throws StoreError: then nothing may go */
  step(done: ReadonlyMap<PlannedChange, RunChange>, sending: readonly PlannedChange[]): Promise<void>;
}

export interface ApplyDeps {
  readonly sherweb: Pick<SherwebClient, 'readCustomers' | 'readSubscriptionIds'>;
  readonly halo: Pick<
    HaloApi,
    | 'readClients'
    | 'findClients'
    | 'createClients'
    | 'deactivateClients'
    | 'readLicences'
    | 'readLicence'
    | 'createLicences'
    | 'updateLicences'
  >;
  /** What the plan was made from. */
  readonly reads: Pick<Reads, 'clients' | 'halo'>;
  readonly made: Made;
  /** What is mapped and left out by now: persons may change it while a run is under way. */
  readonly assigned: () => { readonly mappings: readonly Mapping[]; readonly exclusions: readonly string[] };
  /** The mappings as of this plan: whom a subscription could have gone to within one Halo customer. */
  readonly mappings: readonly Mapping[];
  /** Whether Halo refused a change when it was sent the last time. */
  readonly wasRefused: (change: PlannedChange) => boolean;
  readonly journal: StepJournal;
  readonly now: () => Date;
  /** Called with what is being done and how many changes have an outcome. */
  readonly onProgress: (doing: PhrasesOf<'doing'>, done: number) => void;
  /** Called with what is to be said of the run as a whole, besides the outcome of each change. */
  readonly onProblem: (problem: RunProblem) => void;
  /** Stops between two requests; what is done stays done. */
  readonly signal: AbortSignal;
}
