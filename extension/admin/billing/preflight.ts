import { signal } from '@preact/signals';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

/** What Halo's settings say is waited for so long before the rest is shown without it. */
const patienceMs = 2_000;

/** Whether Halo's own settings let counts reach invoices. */
export function createPreflight(app: Pick<App, 'call'>, gone: AbortSignal) {
  const preflight = createResource(() => app.call('billingPreflight', {}), gone);
  /** Halo may take a minute to say that it is not there; what was compared last does not wait for that. */
  const isLate = signal(false);
  return {
    preflight,
    isLate,
    /** Asks, and waits no longer than one should. */
    ask() {
      void preflight.load();
      const patience = setTimeout(() => {
        isLate.value = true;
      }, patienceMs);
      gone.addEventListener('abort', () => clearTimeout(patience));
    },
  };
}
