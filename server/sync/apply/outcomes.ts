import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Outcome, RunChange } from '../../../shared/sync-run.ts';
import type { PhrasesOf } from '../../messages/phrases.ts';
import type { ApplyDeps } from './deps.ts';

/** Whether a change was left undone because the run was stopped. */
export const isStopped = (problem: Note | null): boolean => problem?.code.endsWith('.stopped') === true;

/** Collects one outcome for every change of a plan. */
export class Outcomes {
  readonly #results: Map<PlannedChange, RunChange>;
  readonly #untold = new Map<PlannedChange, RunChange>();
  readonly #deps: ApplyDeps;

  /** @param left changes whose outcome is known, and told, before anything is applied */
  constructor(deps: ApplyDeps, left: ReadonlyMap<PlannedChange, RunChange> = new Map()) {
    this.#deps = deps;
    this.#results = new Map(left);
  }

  set(change: PlannedChange, asked: Outcome, problem: Note | null, ids: Partial<PlannedChange> = {}): void {
    // What was never sent because the run was stopped has not failed.
    const outcome = asked === 'failed' && isStopped(problem) ? 'skipped' : asked;
    const result = { ...change, ...ids, outcome, problem };
    this.#results.set(change, result);
    this.#untold.set(change, result);
  }

  /** What has become of a change; undefined: nothing yet. */
  of(change: PlannedChange): RunChange | undefined {
    return this.#results.get(change);
  }

  has(change: PlannedChange): boolean {
    return this.#results.has(change);
  }

  report(doing: PhrasesOf<'doing'>): void {
    this.#deps.onProgress(doing, this.#results.size);
  }

  /** Tells the journal what goes to Halo next; resolves when that is on disk. @throws StoreError: then nothing may go. */
  async sending(doing: PhrasesOf<'doing'>, changes: readonly PlannedChange[]): Promise<void> {
    this.report(doing);
    await this.#tell(changes);
  }

  /** Tells the journal what has come of it. @throws StoreError */
  recorded(): Promise<void> {
    return this.#tell([]);
  }

  async #tell(sending: readonly PlannedChange[]): Promise<void> {
    const done = new Map(this.#untold);
    this.#untold.clear();
    await this.#deps.journal.step(done, sending);
  }

  /** Every change in plan order; one without an outcome was not tried. */
  all(changes: readonly PlannedChange[], otherwise: Note): RunChange[] {
    return changes.map(
      (change) => this.#results.get(change) ?? { ...change, outcome: 'skipped', problem: otherwise },
    );
  }
}
