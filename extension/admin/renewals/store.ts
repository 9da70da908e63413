import { computed, signal } from '@preact/signals';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { countsOf, type RenewalFilter, shownRenewals } from './rows.ts';

/** What a person asks of one commitment. */
export interface Wish {
  readonly want: 'goTo' | 'end' | 'asIs';
  readonly to: number | null;
  readonly why: string;
  readonly until: string | null;
}

/**
 * Every commitment as last read, what of it is shown, and what persons want of it.
 * @param app whom to ask
 * @param gone aborted when the screen is left
 * @param first what is shown until somebody chooses
 */
export function createRenewalStore(app: App, gone: AbortSignal, first: RenewalFilter) {
  const list = createResource(() => app.call('renewalList', { query: { monthly: 'true' } }), gone);
  const calendars = createResource(() => app.call('listCalendars', {}), gone);
  const action = createAction(gone);
  const filter = signal<RenewalFilter>(first);
  const search = signal('');
  /** Whose wish is being asked for; null: nobody's. */
  const asking = signal<ListedRenewal | null>(null);
  /** The address of the calendar that was just made; it cannot be shown again. */
  const made = signal<{ readonly person: string; readonly address: string } | null>(null);
  const renewals = computed(() => list.value.value?.renewals ?? []);
  const nowMs = computed(() => app.now.value.getTime());
  const counts = computed(() => countsOf(renewals.value, nowMs.value));
  const shown = computed(() =>
    shownRenewals(renewals.value, { filter: filter.value, search: search.value }, nowMs.value),
  );
  const change = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work();
      await list.load();
    });
  return {
    list,
    calendars,
    made,
    action,
    filter,
    search,
    asking,
    counts,
    shown,
    intend: (subscriptionId: string, body: Wish) =>
      change(() => app.call('intendRenewal', { params: { subscriptionId }, body })),
    addCalendar: (person: string, shows: 'numbers' | 'names') =>
      action.run(async () => {
        const language = t('admin.language') === 'fr' ? 'fr' : 'en';
        const { path } = await app.call('addCalendar', { body: { person, shows, language } });
        made.value = { person, address: new URL(path, app.pairing.value?.address ?? location.href).href };
        await calendars.load();
      }),
    revokeCalendar: (calendarId: string) =>
      action.run(async () => {
        await app.call('revokeCalendar', { params: { calendarId } });
        made.value = null;
        await calendars.load();
      }),
    forget: (subscriptionId: string) =>
      change(() => app.call('forgetIntention', { params: { subscriptionId } })),
  };
}
export type RenewalStore = ReturnType<typeof createRenewalStore>;
