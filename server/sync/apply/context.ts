import type { Link } from '../../../shared/link.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Outcome, RunChange } from '../../../shared/sync-run.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import type { Journal } from '../run/write-ahead-journal.ts';

/** Where an apply keeps what must not be lost; every promise resolves once it is safely stored. */
interface ApplyMemory {
  addMappings(mappings: readonly Mapping[]): Promise<void>;
  addLinks(links: readonly Link[]): Promise<void>;
}

export interface ApplyContext {
  readonly sherweb: Pick<SherwebClient, 'readCustomers' | 'readSubscriptionIds'>;
  readonly halo: Pick<
    HaloApi,
    'readClients' | 'createClients' | 'readLicences' | 'readLicence' | 'createLicences' | 'updateLicences'
  >;
  readonly memory: ApplyMemory;
  readonly journal: Pick<Journal, 'step'>;
  readonly now: () => Date;
  /** Called with what is being done and how many changes have an outcome. */
  readonly onProgress: (doing: string, done: number) => void;
  /** Stops between two requests; what is done stays done. */
  readonly signal: AbortSignal;
}

/** Whether a change was left undone because the run was stopped. */
export const isStopped = (problem: Note | null): boolean => problem?.code.endsWith('.stopped') === true;

/** Collects one outcome for every change of a plan. */
export class Outcomes {
  readonly #results = new Map<PlannedChange, RunChange>();
  readonly #untold = new Map<PlannedChange, RunChange>();
  readonly #context: ApplyContext;

  constructor(context: ApplyContext) {
    this.#context = context;
  }

  set(change: PlannedChange, asked: Outcome, problem: Note | null, ids: Partial<PlannedChange> = {}): void {
    // What was never sent because the run was stopped has not failed.
    const outcome = asked === 'failed' && isStopped(problem) ? 'skipped' : asked;
    const result = { ...change, ...ids, outcome, problem };
    this.#results.set(change, result);
    this.#untold.set(change, result);
  }

  get(change: PlannedChange): RunChange | undefined {
    return this.#results.get(change);
  }

  report(doing: string): void {
    this.#context.onProgress(doing, this.#results.size);
  }

  /** Tells the journal what goes to Halo next; resolves when that is on disk. @throws StoreError: then nothing may go. */
  async sending(doing: string, changes: readonly PlannedChange[]): Promise<void> {
    this.report(doing);
    await this.#tell(changes);
  }

  /** Tells the journal what has come of it. @throws StoreError */
  settled(): Promise<void> {
    return this.#tell([]);
  }

  async #tell(sending: readonly PlannedChange[]): Promise<void> {
    const done = new Map(this.#untold);
    this.#untold.clear();
    await this.#context.journal.step(done, sending);
  }

  /** Every change in plan order; one without an outcome was not tried. */
  all(changes: readonly PlannedChange[], otherwise: Note): RunChange[] {
    return changes.map(
      (change) => this.#results.get(change) ?? { ...change, outcome: 'skipped', problem: otherwise },
    );
  }
}

/** Cuts a list into parts of at most `size`. */
export const inParts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
