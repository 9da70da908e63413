import { computed, signal } from '@preact/signals';
import { subDays } from 'date-fns';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { countsOf, type MovementFilter, rowsOf } from './rows.ts';

/** Since when changes are shown: so many days ago, or Halo's last invoice run. */
export const sinceChoices = ['7', '30', '90', '365', 'last-invoice-run'] as const;
export type SinceChoice = (typeof sinceChoices)[number];

const sinceOf = (choice: SinceChoice): string =>
  choice === 'last-invoice-run' ? choice : subDays(new Date(), Number(choice)).toISOString().slice(0, 10);

/** What changed since a moment, and which of it is shown. */
export function createMovementsStore(app: App, gone: AbortSignal) {
  const since = signal<SinceChoice>('30');
  const answer = createResource(
    () => app.call('listChanges', { query: { since: sinceOf(since.value) } }),
    gone,
  );
  const filter = signal<MovementFilter>('all');
  const search = signal('');
  const found = computed(() => answer.value.value);
  return {
    since,
    answer,
    filter,
    search,
    counts: computed(() => (found.value === undefined ? null : countsOf(found.value))),
    rows: computed(() => (found.value === undefined ? [] : rowsOf(found.value, filter.value, search.value))),
    load: () => answer.load(),
    choose: (choice: SinceChoice) => {
      since.value = choice;
      return answer.load();
    },
  };
}
export type MovementsStore = ReturnType<typeof createMovementsStore>;
