import { signal } from '@preact/signals';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

const shownAtMost = 30;
const typingMs = 200;

/**
 * Halo customers to choose from.
 * @param like the name of the Sherweb customer that is to be mapped: the likeliest come first
 */
export function createHaloSearch(app: App, like: string, gone: AbortSignal) {
  const text = signal('');
  const found = createResource(
    () =>
      app.call('listHaloCustomers', {
        query: {
          limit: shownAtMost,
          includeInactive: 'true',
          like,
          ...(text.value === '' ? {} : { search: text.value }),
        },
      }),
    gone,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));
  return {
    text,
    found,
    type(value: string) {
      text.value = value;
      clearTimeout(timer);
      timer = setTimeout(() => void found.load(), typingMs);
    },
  };
}
export type HaloSearchStore = ReturnType<typeof createHaloSearch>;
