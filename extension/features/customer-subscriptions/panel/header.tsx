import { i18n } from '#i18n';
import { ageOf } from '../../../i18n/age.ts';
import { ageWords } from '../../../i18n/age-words.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { lateWords } from '../../../i18n/late-words.ts';
import type { Known, Screen } from '../model/screen.ts';
import { QuietButton } from './quiet-button.tsx';
import type { Reading } from './reading.ts';

interface Props {
  readonly known: Known;
  readonly screen: Screen;
  readonly busy: 'no' | 'asking' | 'refreshing';
  readonly late: Reading['late']['value'];
  readonly now: Date;
  readonly formats: Formats;
  /** For a moment after it was. */
  readonly isRefreshed: boolean;
  readonly refresh: () => void;
  readonly close: (() => void) | null;
}

const refreshable: ReadonlySet<Screen> = new Set(['loading', 'rows', 'empty', 'neverRead']);

/** Name, age of the data, refresh. It stands still whatever the state is. */
export function Header({ known, screen, busy, late, now, formats, isRefreshed, refresh, close }: Props) {
  const asOf = known.answer?.asOf ?? null;
  return (
    <header>
      <h2>Sherweb</h2>
      <span class="age">
        {late !== null && <span class="look">{lateWords(late.waiting)}</span>}
        {late === null && asOf !== null && screen !== 'notMapped' && (
          <time dateTime={asOf} title={formats.fullTime(asOf)}>
            {asOfWords(asOf, formats)}
            <span class={known.answer?.stale ? 'look' : undefined}>, {ageWords(ageOf(asOf, now))}</span>
          </time>
        )}
      </span>
      {refreshable.has(screen) && (
        <QuietButton
          label={busy === 'refreshing' ? i18n.t('panel.refreshing') : i18n.t('panel.refresh')}
          doneLabel={i18n.t('panel.refreshedShort')}
          isDone={isRefreshed && busy === 'no'}
          isDisabled={busy !== 'no'}
          onClick={() => busy === 'no' && refresh()}
        />
      )}
      {close !== null && (
        <button type="button" class="quiet" onClick={close}>
          {i18n.t('panel.close')}
        </button>
      )}
      <div class={busy === 'no' ? 'progress' : 'progress on'} aria-hidden="true" />
    </header>
  );
}

function asOfWords(asOf: string, formats: Formats): string {
  const { isToday, day, time } = formats.time(asOf);
  return isToday ? i18n.t('panel.asOfToday', [time]) : i18n.t('panel.asOf', [day, time]);
}
