import { dayWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import type { Day, Entry } from './month.ts';
import type { RenewalStore } from './store.ts';
import { entryWords } from './words.ts';

const tones: Record<Entry['what'], string> = { ends: 'wrong', closes: 'look', unknown: 'look', renews: '' };

interface Props {
  readonly day: Day;
  readonly isToday: boolean;
  readonly store: RenewalStore;
}

/** One day of the calendar with everything that falls on it, each leading to what is wanted of it. */
export const DayCell = ({ day: { day, isOther, entries }, isToday, store }: Props) => (
  <td class={`${isOther ? 'other' : ''} ${isToday ? 'today' : ''} ${entries.length === 0 ? 'free' : ''}`}>
    <time dateTime={day} aria-current={isToday ? 'date' : undefined} title={dayWords(locale(), day)}>
      {Number(day.slice(8))}
    </time>
    {entries.length > 0 && (
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.what} ${entry.renewal.subscriptionId}`}>
            <DayEntry entry={entry} store={store} />
          </li>
        ))}
      </ul>
    )}
  </td>
);

function DayEntry({ entry, store }: { readonly entry: Entry; readonly store: RenewalStore }) {
  const { customerName, product } = entry.renewal;
  const words = t('admin.renewals.entry', [entryWords(entry), customerName, product]);
  return (
    <button
      type="button"
      class={`entry ${tones[entry.what]}`}
      title={words}
      onClick={() => {
        store.asking.value = entry.renewal;
      }}
    >
      {words}
    </button>
  );
}
