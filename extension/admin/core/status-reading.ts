import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import type { Status } from '../../../shared/status.ts';
import type { PairingState } from '../../messaging/messages.ts';
import type { Ask } from '../clickjacking/guarded-calls.ts';
import { noteOf } from './note-of.ts';

const idleMs = 15_000;
const busyMs = 1_000;

interface Deps {
  readonly call: Ask['call'];
  readonly pairing: ReadonlySignal<PairingState | null>;
  readonly document: Document;
  /** Aborted when the page goes. */
  readonly gone: AbortSignal;
}

/**
 * Reads how the companion is, from the first time that it is asked for on: each second while a sync runs, else every 15
 * seconds, and not while nobody sees the page.
 */
export function createStatusReading({ call, pairing, document, gone }: Deps) {
  const status = signal<Status | null>(null);
  const statusProblem = signal<Note | null>(null);
  const hasPreview = signal(false);
  const now = signal(new Date());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async () => {
    try {
      const found = await call('status', {});
      if (mayHavePreview(found)) hasPreview.value = await isPreviewLeft(call);
      status.value = found;
      statusProblem.value = null;
    } catch (error) {
      statusProblem.value = noteOf(error);
    }
  };
  const refreshStatus = async () => {
    clearTimeout(timer);
    if (pairing.value !== null && pairing.value.role !== null) await read();
    now.value = new Date();
    clearTimeout(timer);
    if (!gone.aborted && document.visibilityState !== 'hidden')
      timer = setTimeout(refreshStatus, status.value?.running ? busyMs : idleMs);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') void refreshStatus();
  };
  document.addEventListener('visibilitychange', onVisible, { signal: gone });
  gone.addEventListener('abort', () => clearTimeout(timer));

  return { status, statusProblem, hasPreview, now, refreshStatus };
}

/** Before the first sync of an admin's companion that knows customers, a preview may be what to go on with. */
const mayHavePreview = ({ role, schedule, counts }: Status): boolean =>
  role === 'admin' && schedule.lastRun === null && counts !== null;

async function isPreviewLeft(call: Ask['call']): Promise<boolean> {
  const { plans } = await call('listPlans', {});
  return plans.some(({ state, changeCount }) => state === 'preview' && changeCount > 0);
}
