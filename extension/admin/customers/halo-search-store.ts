import { signal } from '@preact/signals';
import type { HaloChoice } from '../../../shared/mapping.ts';
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
  const likeliest = signal<readonly HaloChoice[]>([]);
  const found = createResource(async () => {
    const search = text.value;
    const query = { limit: shownAtMost, includeInactive: 'true', like } as const;
    const answer = await app.call('listHaloCustomers', {
      query: search === '' ? query : { ...query, search },
    });
    if (search === '') likeliest.value = answer.customers;
    return answer;
  }, gone);
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));
  return {
    text,
    found,
    /** What was found before anything was searched for. */
    likeliest,
    type(value: string) {
      text.value = value;
      clearTimeout(timer);
      timer = setTimeout(() => void found.load(), typingMs);
    },
  };
}
export type HaloSearchStore = ReturnType<typeof createHaloSearch>;
