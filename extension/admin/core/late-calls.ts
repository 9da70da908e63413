import { type ReadonlySignal, signal } from '@preact/signals';
import type { WaitingFor } from '../../../shared/job.ts';
import type { Ask } from '../clickjacking/guarded-calls.ts';

/** What is waited for, null in it for nothing in particular; null: no answer takes long. */
export type Late = { readonly waiting: WaitingFor | null } | null;

/**
 * Calls as before, and tells meanwhile what is waited for when an answer takes long.
 * @param ask what calls
 */
export function createLateCalls(ask: Pick<Ask, 'call'>): {
  readonly call: Ask['call'];
  readonly late: ReadonlySignal<Late>;
} {
  const late = signal<Late>(null);
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
  return { call, late };
}
