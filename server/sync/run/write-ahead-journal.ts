import { z } from 'zod';
import { NoteSchema, RunProblemSchema } from '../../../shared/problem.ts';
import {
  HoldSchema,
  type PlannedChange,
  PlannedChangeSchema,
  SyncScopeSchema,
} from '../../../shared/sync-plan.ts';
import { OutcomeSchema, type RunChange, TriggerSchema } from '../../../shared/sync-run.ts';
import type { LineFile } from '../../store/append-log/line-file.ts';
import type { MadePlan } from '../make-plan.ts';

/** What became of the change at `place` in the plan. */
const DoneSchema = z.object({
  place: z.number().int(),
  outcome: OutcomeSchema,
  problem: NoteSchema.nullable(),
  haloClientId: z.number().int().nullable(),
  haloLicenceId: z.number().int().nullable(),
});

const stamps = { at: z.string(), calls: z.object({ sherweb: z.number().int(), halo: z.number().int() }) };

const EntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begun'),
    ...stamps,
    runId: z.string(),
    planId: z.string().nullable(),
    trigger: TriggerSchema,
    scope: SyncScopeSchema,
  }),
  z.object({
    kind: z.literal('planned'),
    ...stamps,
    changes: z.array(PlannedChangeSchema),
    unchanged: z.number().int(),
    problems: z.array(RunProblemSchema),
    holds: z.array(HoldSchema),
  }),
  /** `done`: outcomes since the last entry. `sending`: the places that go to Halo now. */
  z.object({
    kind: z.literal('step'),
    ...stamps,
    done: z.array(DoneSchema),
    sending: z.array(z.number().int()),
  }),
]);
export type JournalEntry = z.infer<typeof EntrySchema>;
export type Begun = Extract<JournalEntry, { kind: 'begun' }>;
type Unstamped<E> = E extends JournalEntry ? Omit<E, 'at' | 'calls'> : never;

/** What a run has done so far, on disk before it goes on: a run that is killed can still be told of. */
export interface Journal {
  /** The run begins. @throws StoreError */
  begin(): Promise<void>;
  /** @throws StoreError when it cannot be kept: then nothing more may be sent. */
  planned(plan: Pick<MadePlan, 'changes' | 'unchanged' | 'problems' | 'holds'>): Promise<void>;
  /** Outcomes that are new, by change of the plan, and the changes that are sent next. @throws StoreError */
  step(done: ReadonlyMap<PlannedChange, RunChange>, sending: readonly PlannedChange[]): Promise<void>;
  readonly entries: readonly JournalEntry[];
  /** The run has its report; the journal has done its duty. @throws StoreError */
  end(): Promise<void>;
}

/** The journal of a run in `file`, not begun yet. */
export function createJournal(
  file: LineFile,
  run: Omit<Begun, 'kind' | 'at' | 'calls'>,
  parts: { readonly now: () => Date; readonly calls: () => JournalEntry['calls'] },
): Journal {
  const stamp = () => ({ at: parts.now().toISOString(), calls: parts.calls() });
  const begun: Begun = { kind: 'begun', ...run, ...stamp() };
  const entries: JournalEntry[] = [begun];
  let places = new Map<PlannedChange, number>();
  const add = async (entry: Unstamped<JournalEntry>): Promise<void> => {
    const stamped = { ...entry, ...stamp() };
    entries.push(stamped);
    await file.append(stamped);
  };
  const placeOf = (change: PlannedChange): number => places.get(change) ?? -1;

  return {
    begin: () => file.append(begun),
    async planned(plan) {
      places = new Map(plan.changes.map((change, place) => [change, place]));
      const { changes, unchanged, problems, holds } = plan;
      await add({
        kind: 'planned',
        changes: [...changes],
        unchanged,
        problems: [...problems],
        holds: [...holds],
      });
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

/** The entries that a run before this start left; null when it left none. @throws StoreError `folder` */
export async function readJournal(file: LineFile): Promise<JournalEntry[] | null> {
  const lines = await file.read();
  if (lines === null) return null;
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const parsed = EntrySchema.safeParse(line);
    if (!parsed.success) break;
    entries.push(parsed.data);
  }
  return entries;
}
