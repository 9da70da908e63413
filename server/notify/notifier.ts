import type { Preview } from '../../shared/notifications.ts';
import { WantsSchema } from '../../shared/notifications.ts';
import type { Note } from '../../shared/problem.ts';
import type { RunSummary } from '../../shared/sync-run.ts';
import type { Notified } from '../data/documents/notified.ts';
import type { LanguageName } from '../messages/catalogues.ts';
import { note } from '../messages/note.ts';
import { StoreError } from '../store/store-error.ts';
import { decideAll, newMessage } from './decide/decide-all.ts';
import { dueDigestSlot } from './decide/digest-slot.ts';
import { type DeliverDeps, deliver, sendNow } from './deliver.ts';
import { beat, heartbeatDue } from './heartbeat.ts';
import { wayOf } from './keep-ways.ts';
import { previewOf } from './preview.ts';
import { tellUnkept } from './tell-unkept.ts';
import { type TruthDeps, truthNow, wholeTruth } from './truth.ts';

/** Tells people what they should hear of, by the ways they chose. */
export interface Notifier {
  /** Looks at what is true now, notes what is to be told, and sends what is due; one look at a time. @throws StoreError */
  look(): Promise<void>;
  /** A run ended: looks, and calls the heartbeat's address if a sync did its work. Never throws. */
  afterRun(run: RunSummary): void;
  /** Sends a message by one way to try it. @throws ProblemError `notify.unknownWay` */
  test(wayId: string): Promise<{ readonly ok: boolean; readonly said: Note }>;
  /** The digest as somebody would get it who was told nothing yet. @throws StoreError */
  preview(language: LanguageName): Promise<Preview>;
  /** Resolves when no look is under way; after that none begins. */
  close(): Promise<void>;
}

/** Makes what tells people. */
export function createNotifier(deps: DeliverDeps & TruthDeps): Notifier {
  const { data, sources, log, now } = deps;
  let looking: Promise<void> | null = null;
  let isClosed = false;
  /** What the last run left to be noted, and the look that follows it. */
  let noted: Promise<void> = Promise.resolve();
  let following: Promise<void> = Promise.resolve();
  /** Nothing can be kept, and everybody was told so. */
  let isFullTold = false;

  const keep = async (change: (before: Notified) => Notified): Promise<void> => {
    try {
      await data.notified.change(change);
      isFullTold = false;
    } catch (error) {
      if (error instanceof StoreError && !isFullTold) {
        isFullTold = true;
        await tellUnkept(error, deps);
      }
      throw error;
    }
  };

  const lookOnce = async (): Promise<void> => {
    await noted;
    const { ways } = data.ways.value;
    const [first] = ways;
    if (first !== undefined || data.notified.value.told.length > 0) {
      // Whoever is told since this morning waits for the next digest.
      const noted = [first?.at ?? null, data.notified.value.digestSlotAt];
      const slot = dueDigestSlot(data.main.value.settings, noted, now());
      const truth = await truthNow(first !== undefined && slot !== null, deps);
      // In the outbox before anything is sent, with what is told by it, in one write.
      await keep((before) => decideAll(before, ways, truth, truth.isWhole ? slot : null));
      await deliver(deps);
    }
    await beat(deps);
  };

  const look = (): Promise<void> => {
    if (isClosed) return Promise.resolve();
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };

  return {
    look,
    afterRun(run) {
      const failed = (error: unknown) => log.error({ err: error }, 'nobody could be told');
      if (sources.didItsWork(run)) noted = heartbeatDue(data, now().toISOString()).catch(failed);
      following = look().catch(failed);
    },
    async test(wayId) {
      const way = wayOf(data, wayId);
      const at = now().toISOString();
      const said = note('notify.test');
      const part = { key: 'test', kind: 'syncLate' as const, state: 'opened' as const, since: at, said };
      const parts = [{ ...part, customer: null, items: [], more: 0 }];
      const problem = await sendNow(way, newMessage(wayId, { form: 'test', parts }, at), deps);
      return problem === null
        ? { ok: true, said: note('notify.arrived', { way: way.name }) }
        : { ok: false, said: problem };
    },
    async preview(language) {
      const truth = { isWhole: true as const, ...(await wholeTruth(deps)) };
      return previewOf(truth, WantsSchema.parse({}), language);
    },
    async close() {
      await following;
      isClosed = true;
      await looking?.catch(() => undefined);
    },
  };
}
