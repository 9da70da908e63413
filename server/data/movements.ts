import { join } from 'node:path';
import PQueue from 'p-queue';
import { z } from 'zod';
import { type DayFigures, DayFiguresSchema } from '../../shared/overview.ts';
import { type Collection, openCollection } from '../store/collection/collection.ts';
import type { Shape } from '../store/document/envelope.ts';
import { type Moved, MovedSchema, movedBetween, type ReadTwice } from './moved.ts';

/** So many days are kept. */
const keptDays = 400;

/** Some of what was seen of a day's movements: what lists need. */
const DayHeadSchema = z.object({
  /** `2026-11-29`, UTC. */
  day: z.string(),
  /** When the first read of it was noted, ISO date-time, UTC. */
  firstAt: z.string(),
  /** When everything was last read whole on it; null: it was not. */
  wholeAt: z.string().nullable(),
  /** What was wrong and waited then; absent: that was not kept yet. */
  figures: DayFiguresSchema.optional(),
});
type DayHead = z.infer<typeof DayHeadSchema>;

const DaySchema = DayHeadSchema.extend({ moved: z.array(MovedSchema) });
type Day = z.infer<typeof DaySchema>;

export const movementShape: Shape<Day> = {
  kind: 'movements',
  schema: DaySchema,
  version: 1,
  long: { key: 'moved', element: MovedSchema },
};

/** Their folder in the data folder, a file a day. */
export const movementFolder = 'movements';

/** The days on disk. */
type Days = Collection<Day, DayHead>;

/** What subscriptions did, day by day, as reads showed it. A movement that is noted twice is the same one twice. */
export interface Movements {
  /** The days themselves, for a backup. */
  readonly days: Pick<Days, 'list' | 'get'>;
  /** Notes what a read shows beside the one before it. @param at of the read, ISO date-time, UTC @throws StoreError */
  read(customers: readonly ReadTwice[], at: string): Promise<void>;
  /** Notes what somebody else than Sherweb moved. @throws StoreError */
  note(moved: readonly Moved[], at: string): Promise<void>;
  /** Everything was read whole. @param at ISO date-time, UTC @param figures as they are then @throws StoreError */
  wasWhole(at: string, figures: DayFigures): Promise<void>;
  /** The figures of the newest day up to one, else of the oldest: `2026-11-22`; null: there are none. @throws StoreError */
  figuresOf(day: string): Promise<(DayFigures & { readonly day: string }) | null>;
  /** What was seen since then, oldest first. @param from ISO date-time, UTC @throws StoreError */
  since(from: string): Promise<Moved[]>;
  /** Since when movements are noted, ISO date-time, UTC; null: nothing was read yet. @throws StoreError */
  begunAt(): Promise<string | null>;
}

/** Opens the folder of days. @throws StoreError `folder` */
export async function openMovements(dataDir: string, now: () => Date): Promise<Movements> {
  const days: Days = await openCollection(
    { ...movementShape, folder: join(dataDir, movementFolder), keep: keptDays, now },
    ({ day, firstAt, wholeAt, figures }) => ({ day, firstAt, wholeAt, ...(figures && { figures }) }),
  );
  const inOrder = new PQueue({ concurrency: 1 });

  const add = (at: string, change: (day: Day) => Day) =>
    inOrder.add(async () => {
      const day = at.slice(0, 10);
      const kept = (await days.get(day)) ?? { day, firstAt: at, wholeAt: null, moved: [] };
      await days.put(day, change(kept));
    });
  const note = async (moved: readonly Moved[], at: string): Promise<void> => {
    if (moved.length > 0) await add(at, (day) => ({ ...day, moved: [...day.moved, ...moved] }));
  };
  const firsts = async (which: (head: DayHead) => string | null): Promise<string[]> =>
    (await days.heads()).flatMap((head) => which(head) ?? []).sort();

  return {
    days,
    note,
    async read(customers, at) {
      // Since when all is watched matters to those alone that were never read.
      const watchedSince = customers.some(({ before }) => before === null)
        ? ((await firsts(({ wholeAt }) => wholeAt)).at(-1) ?? null)
        : null;
      await note(
        customers.flatMap((each) => movedBetween(each, at, watchedSince)),
        at,
      );
    },
    wasWhole: (at, figures) => add(at, (day) => ({ ...day, wholeAt: at, figures })),
    async figuresOf(until) {
      const kept = (await days.heads())
        .flatMap(({ day, figures }) => (figures === undefined ? [] : [{ ...figures, day }]))
        .toSorted((one, other) => (one.day < other.day ? -1 : 1));
      return kept.findLast(({ day }) => day <= until) ?? kept[0] ?? null;
    },
    async since(from) {
      const found: Moved[] = [];
      for (const { day } of (await days.heads()).toSorted((one, other) => (one.day < other.day ? -1 : 1)))
        if (day >= from.slice(0, 10)) found.push(...((await days.get(day))?.moved ?? []));
      return found.filter(({ at }) => at >= from);
    },
    begunAt: async () => (await firsts(({ firstAt }) => firstAt))[0] ?? null,
  };
}
