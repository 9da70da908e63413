import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { WaitingFor } from '../../../shared/job.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Status } from '../../../shared/status.ts';
import { locale } from '../../i18n/translate.ts';
import type { PairingState } from '../../messaging/messages.ts';
import type { Ask } from '../clickjacking/guarded-calls.ts';
import { type CachedTable, createCachedTable } from './mapping-table/cached-table.ts';
import { noteOf } from './note-of.ts';
import { type Route, readRoute } from './route.ts';
import { type Step, stepOf } from './setup-step.ts';

/** What every screen shares: who we are connected with, how the companion is, where we are, and what time it is. */
export interface App extends Ask {
  /** Null until it is known. */
  readonly pairing: ReadonlySignal<PairingState | null>;
  readonly status: ReadonlySignal<Status | null>;
  /** Why it is not known how the companion is, or with which one we are connected. */
  readonly statusProblem: ReadonlySignal<Note | null>;
  readonly route: ReadonlySignal<Route | null>;
  readonly now: ReadonlySignal<Date>;
  readonly step: ReadonlySignal<Step | null>;
  readonly hasTested: { value: boolean };
  /** An answer takes long: what is waited for, null in it for nothing in particular; null: none takes long. */
  readonly late: ReadonlySignal<{ readonly waiting: WaitingFor | null } | null>;
  /** The mapping table outlives its screen: an admin comes back to it again and again. */
  readonly customers: CachedTable;
  setPairing(state: PairingState): void;
  refreshPairing(): Promise<void>;
  refreshStatus(): Promise<void>;
  go(hash: string): void;
}

interface Deps {
  readonly ask: Ask;
  readonly location: Location;
  readonly document: Document;
  /** Aborted when the page goes. */
  readonly gone: AbortSignal;
}

const idleMs = 15_000;
const busyMs = 1_000;

/**
 * Makes what every screen shares, and reads the companion's status again and again: each second while a sync runs, else
 * every 15 seconds, and not while nobody sees the page.
 * @param deps the ways to ask, and the page that it stands in
 */
export function createApp({ ask, location, document, gone }: Deps): App {
  const { send } = ask;
  const late = signal<App['late']['value']>(null);
  const call: Ask['call'] = (name, input, onLater) => {
    let isShown = false;
    const showLate = (waiting: WaitingFor | null) => {
      isShown = true;
      late.value = { waiting };
      onLater?.(waiting);
    };
    return ask.call(name, input, showLate).finally(() => {
      if (isShown) late.value = null;
    });
  };
  const pairing = signal<PairingState | null>(null);
  const status = signal<Status | null>(null);
  const statusProblem = signal<Note | null>(null);
  const route = signal<Route | null>(readRoute(location.hash));
  const now = signal(new Date());
  const hasTested = signal(false);
  const hasPreview = signal(false);
  const customers = createCachedTable({ call, locale, noteOf });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refreshStatus = async () => {
    clearTimeout(timer);
    if (pairing.value !== null && pairing.value.role !== null) {
      try {
        const found = await call('status', {});
        if (found.role === 'admin' && found.schedule.lastRun === null && found.counts !== null) {
          const { plans } = await call('listPlans', {});
          hasPreview.value = plans.some(({ state, changeCount }) => state === 'preview' && changeCount > 0);
        }
        status.value = found;
        statusProblem.value = null;
      } catch (error) {
        statusProblem.value = noteOf(error);
      }
    }
    now.value = new Date();
    clearTimeout(timer);
    if (!gone.aborted && document.visibilityState !== 'hidden')
      timer = setTimeout(refreshStatus, status.value?.running ? busyMs : idleMs);
  };

  const setPairing = (state: PairingState) => {
    const isOther = pairing.value?.address !== state.address || pairing.value?.role !== state.role;
    pairing.value = state;
    if (!isOther) return;
    status.value = null;
    statusProblem.value = null;
    customers.forget();
  };
  const refreshPairing = async () => {
    if (pairing.value === null) statusProblem.value = null;
    try {
      setPairing(await send('pairingState'));
    } catch (error) {
      statusProblem.value = noteOf(error);
      return;
    }
    await refreshStatus();
    if (status.value?.role === 'admin') void customers.prime();
  };

  const step = computed(() =>
    pairing.value === null || pairing.value.role === 'technician'
      ? null
      : stepOf({
          isPaired: pairing.value.role !== null,
          status: status.value,
          hasTested: hasTested.value,
          hasPreview: hasPreview.value,
        }),
  );

  const { defaultView } = document;
  defaultView?.addEventListener('hashchange', () => (route.value = readRoute(location.hash)), {
    signal: gone,
  });
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && refreshStatus(),
    {
      signal: gone,
    },
  );
  gone.addEventListener('abort', () => clearTimeout(timer));

  return {
    call,
    send,
    pairing,
    status,
    statusProblem,
    route,
    now,
    step,
    hasTested,
    late,
    customers,
    setPairing,
    refreshPairing,
    refreshStatus,
    go: (hash) => {
      location.hash = hash;
    },
  };
}
