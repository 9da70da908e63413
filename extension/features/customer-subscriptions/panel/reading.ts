import { type ReadonlySignal, signal as state } from '@preact/signals';
import type { ClientSubscriptions } from '../../../../shared/client-subscriptions.ts';
import type { WaitingFor } from '../../../../shared/job.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { PairingState } from '../../../messaging/messages.ts';
import { isForbidding, type Known } from '../model/screen.ts';
import type { HiddenColumns } from './hidden-columns.ts';
import type { LastAnswers } from './last-answers.ts';
import type { OrderDeps } from './orders-reading.ts';

/** What the panel may ask of the rest of the extension. */
export interface PanelDeps extends OrderDeps {
  /**
   * @param onLater told when it takes long, with what is waited for
   * @throws an error with a note for people, see noteOf
   */
  read(
    haloClientId: number,
    refresh: boolean,
    onLater: (waiting: WaitingFor | null) => void,
  ): Promise<ClientSubscriptions>;
  pairingState(): Promise<PairingState>;
  openOptions(screen: string): void;
  /** What any thrown error means to people. */
  noteOf(error: unknown): Note;
  readonly lastAnswers: LastAnswers;
  readonly hidden: HiddenColumns;
  readonly locale: string;
  readonly formats: Formats;
}

/** One customer's subscriptions, as far as they are known. */
export interface Reading {
  readonly known: ReadonlySignal<Known>;
  /** What is under way: the companion's last good read, or a new read at Sherweb. */
  readonly busy: ReadonlySignal<'no' | 'asking' | 'refreshing'>;
  /** It takes long: what is waited for, null in it for nothing in particular; null: it does not. */
  readonly late: ReadonlySignal<{ readonly waiting: WaitingFor | null } | null>;
  /** @param refresh reads at Sherweb now instead of taking the last good read */
  read(refresh: boolean): Promise<void>;
}

/**
 * Makes the reading of one customer, which begins with the last answer about it.
 * @param signal aborted when the customer is left; answers that come later are dropped
 */
export function createReading(deps: PanelDeps, haloClientId: number, signal: AbortSignal): Reading {
  const { lastAnswers } = deps;
  const known = state<Known>({ answer: lastAnswers.get(haloClientId), trouble: null, pairing: null });
  const busy = state<'no' | 'asking' | 'refreshing'>('no');
  const late = state<Reading['late']['value']>(null);

  const ask = async (refresh: boolean): Promise<Partial<Known>> => {
    try {
      const answer = await deps.read(haloClientId, refresh, (waiting) => {
        late.value = { waiting };
      });
      lastAnswers.keep(haloClientId, answer);
      return { answer, trouble: null };
    } catch (error) {
      const trouble = deps.noteOf(error);
      if (!isForbidding(trouble)) return { trouble };
      lastAnswers.clear();
      return { answer: null, trouble };
    }
  };
  return {
    known,
    busy,
    late,
    async read(refresh) {
      if (busy.value !== 'no' || signal.aborted) return;
      busy.value = refresh ? 'refreshing' : 'asking';
      const [found, pairing] = await Promise.all([ask(refresh), deps.pairingState().catch(() => null)]);
      if (signal.aborted) return;
      known.value = { ...known.value, ...found, pairing: pairing ?? known.value.pairing };
      busy.value = 'no';
      late.value = null;
    },
  };
}
