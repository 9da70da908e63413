import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import type { Status } from '../../../shared/status.ts';
import { locale } from '../../i18n/translate.ts';
import type { PairingState } from '../../messaging/messages.ts';
import type { Ask } from '../clickjacking/guarded-calls.ts';
import { createLateCalls, type Late } from './late-calls.ts';
import { type CachedTable, createCachedTable } from './mapping-table/cached-table.ts';
import { noteOf } from './note-of.ts';
import { type Route, readRoute } from './route.ts';
import { type Step, stepOf } from './setup-step.ts';
import { createStatusReading } from './status-reading.ts';

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
  readonly late: ReadonlySignal<Late>;
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

/**
 * Makes what every screen shares.
 * @param deps the ways to ask, and the page that it stands in
 */
export function createApp({ ask, location, document, gone }: Deps): App {
  const { send } = ask;
  const { call, late } = createLateCalls(ask);
  const pairing = signal<PairingState | null>(null);
  const reading = createStatusReading({ call, pairing, document, gone });
  const { status, statusProblem, refreshStatus } = reading;
  const route = signal<Route | null>(readRoute(location.hash));
  const hasTested = signal(false);
  const customers = createCachedTable({ call, locale, noteOf });

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
          hasPreview: reading.hasPreview.value,
        }),
  );

  const onHash = () => {
    route.value = readRoute(location.hash);
  };
  document.defaultView?.addEventListener('hashchange', onHash, { signal: gone });

  return {
    call,
    send,
    pairing,
    status,
    statusProblem,
    route,
    now: reading.now,
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
