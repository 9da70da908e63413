import { signal } from '@preact/signals';
import type { App } from '../core/app.ts';
import { type Side, sides, type Typed, without } from './fields.ts';

/** What was typed and is not saved, kept for a reload of the page. */
export function createTypedCredentials({ send }: Pick<App, 'send'>, gone: AbortSignal) {
  const typed = signal<Typed>({});
  /** How often each side was typed in. */
  const edits = { sherweb: 0, halo: 0 };

  /** Where it cannot be kept for a reload, it stays on the screen. */
  const keep = async (next: Typed) => {
    typed.value = next;
    await send('keepCredentialsDraft', next).catch(() => undefined);
  };
  return {
    typed,
    type(side: Side, key: string, text: string) {
      edits[side] += 1;
      void keep({ ...typed.value, [key]: text });
    },
    letGo: (settled: readonly Side[]) => keep(without(typed.value, settled)),
    clear: () => keep({}),
    /** Brings back what a former page kept, but for what was typed here already. Never throws. */
    load: () =>
      send('credentialsDraft').then(
        (draft) => {
          if (!gone.aborted) typed.value = { ...draft, ...typed.value };
        },
        () => undefined,
      ),
    /** What is found about a side is about what it was then: tells, whenever it is asked, which are still the same. */
    sidesFromNow() {
      const before = { ...edits };
      return () => sides.filter((side) => edits[side] === before[side]);
    },
  };
}
