import { useSignal } from '@preact/signals';
import { monthWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Button } from '../ui/button.tsx';
import { DayCell } from './day-cell.tsx';
import { firstWeekdayOf, localDay, monthAfter, monthPage } from './month.ts';
import type { RenewalStore } from './store.ts';

/** A month of what renews, ends and closes; PageUp and PageDown turn it. */
export function Calendar({ store }: { readonly store: RenewalStore }) {
  const today = localDay(useApp().now.value.toISOString());
  const month = useSignal(today.slice(0, 7));
  const weeks = monthPage(store.shown.value, month.value, { firstWeekday: firstWeekdayOf(locale()) });
  const turn = (step: number) => {
    month.value = monthAfter(month.value, step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    turn(step);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within
    <div class="calendar" onKeyDown={onKeyDown}>
      <div class="buttons">
        <Button label={t('admin.renewals.monthBefore')} keys="PageUp" onClick={() => turn(-1)}>
          ‹
        </Button>
        <h2 aria-live="polite">{monthWords(locale(), month.value)}</h2>
        <Button label={t('admin.renewals.monthAfter')} keys="PageDown" onClick={() => turn(1)}>
          ›
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            month.value = today.slice(0, 7);
          }}
        >
          {t('admin.renewals.thisMonth')}
        </Button>
      </div>
      {weeks.flat().every(({ isOther, entries }) => isOther || entries.length === 0) && (
        <p class="hint">{t('admin.renewals.nothingInMonth')}</p>
      )}
      <table class="month" aria-label={monthWords(locale(), month.value)}>
        <thead>
          <tr>
            {weeks[0]?.map(({ day }) => (
              <th key={day} scope="col">
                {weekdayWords(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <DayCell key={day.day} day={day} isToday={day.day === today} store={store} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const weekdayWords = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
