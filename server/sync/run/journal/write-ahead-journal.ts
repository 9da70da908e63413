import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Data } from '../../../data/open-data.ts';
import type { LineFile } from '../../../store/append-log/line-file.ts';
import type { StepJournal } from '../../apply/deps.ts';
import type { Plan } from '../../plan/make-plan.ts';
import { type CallCounters, callsSince } from '../model/calls.ts';
import { type RunOrder, undoneBy } from '../model/run-order.ts';
import { type JournalEntry, JournalEntrySchema } from './journal-entry.ts';

type Unstamped<E> = E extends JournalEntry ? Omit<E, 'at' | 'calls'> : never;

/** What a run has done so far, on disk before it goes on: a run that is killed can still be told of. */
export interface RunJournal extends StepJournal {
  /** The run begins. @throws StoreError */
  begin(): Promise<void>;
  /** @throws StoreError when it cannot be kept: then nothing more may be sent. */
  planned(plan: Plan): Promise<void>;
  readonly entries: readonly JournalEntry[];
  /** The run has its report; the journal has done its duty. @throws StoreError */
  end(): Promise<void>;
}

/** The file of a preview, which changes nothing. */
const nowhere: LineFile = {
  append: async () => undefined,
  read: async () => null,
  remove: async () => undefined,
};

/**
 * The journal of a run that is about to begin.
 * @returns one that is on disk before it goes on; of a preview, which changes nothing, none is kept
 */
export function createRunJournal(
  order: RunOrder,
  deps: CallCounters & { readonly data: Pick<Data, 'runUnderWay'>; readonly now: () => Date },
): RunJournal {
  const { runId, trigger, scope, approved, mode } = order;
  const planId = approved?.planId ?? order.planId;
  const file = mode === 'preview' ? nowhere : deps.data.runUnderWay;
  const calls = callsSince(deps);
  const stamped = (entry: Unstamped<JournalEntry>): JournalEntry => ({
    ...entry,
    at: deps.now().toISOString(),
    calls: calls(),
  });
  const begun = stamped({ kind: 'begun', runId, planId, trigger, scope, ...undoneBy(order) });
  const entries = [begun];
  const add = async (unstamped: Unstamped<JournalEntry>): Promise<void> => {
    const entry = stamped(unstamped);
    entries.push(entry);
    await file.append(entry);
  };
  let places = new Map<PlannedChange, number>();
  const placeOf = (change: PlannedChange): number => places.get(change) ?? -1;

  return {
    begin: () => file.append(begun),
    async planned({ changes, unchanged, problems, holds }) {
      places = new Map(changes.map((change, place) => [change, place]));
      const lists = { changes: [...changes], problems: [...problems], holds: [...holds] };
      await add({ kind: 'planned', unchanged, ...lists });
    },
    step: (done, sending) =>
      add({
        kind: 'step',
        done: [...done].map(([change, { outcome, problem, haloClientId, haloLicenceId }]) => ({
          place: placeOf(change),
          outcome,
          problem,
          haloClientId,
          haloLicenceId,
        })),
        sending: sending.map(placeOf),
      }),
    entries,
    end: () => file.remove(),
  };
}

/**
 * Reads what a run before this start left.
 * @returns its entries up to the first that is damaged; null when it left none
 * @throws StoreError `folder`
 */
export async function readJournal(file: LineFile): Promise<JournalEntry[] | null> {
  const lines = await file.read();
  if (lines === null) return null;
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const parsed = JournalEntrySchema.safeParse(line);
    if (!parsed.success) break;
    entries.push(parsed.data);
  }
  return entries;
}
