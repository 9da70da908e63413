import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { BoundField } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { CalendarList } from './calendar-list.tsx';
import type { RenewalStore } from './store.ts';

interface Props {
  readonly store: RenewalStore;
  readonly onClose: () => void;
}

/** Makes addresses for the calendars of persons, and takes them back. */
export function CalendarsDialog({ store, onClose }: Props) {
  const person = useSignal('');
  const shows = useSignal<'numbers' | 'names'>('numbers');
  useEffect(() => {
    void store.calendars.load();
  }, [store]);
  const { made, action } = store;
  return (
    <Dialog title={t('admin.calendars.title')} onClose={onClose}>
      <p>{t('admin.calendars.text')}</p>
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {made.value !== null && (
        <ShownOnce
          title={t('admin.calendars.made', [made.value.person])}
          secret={made.value.address}
          copy={t('admin.calendars.copy')}
        />
      )}
      <LoadProblem problem={store.calendars.problem.value} retry={() => void store.calendars.load()} />
      <CalendarList store={store} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store.addCalendar(person.value.trim(), shows.value).then((done) => {
            if (done) person.value = '';
          });
        }}
      >
        <BoundField label={t('admin.calendars.person')} typed={person} maxLength={80} />
        <ChoiceField
          label={t('admin.calendars.shows')}
          hint={shows.value === 'names' ? t('admin.calendars.namesHint') : null}
          value={shows.value}
          options={[
            { value: 'numbers', label: t('admin.calendars.numbers') },
            { value: 'names', label: t('admin.calendars.names') },
          ]}
          onChange={(value) => {
            shows.value = value;
          }}
        />
        <div class="buttons end">
          <Button kind="main" type="submit" busy={action.isBusy.value} disabled={person.value.trim() === ''}>
            {t('admin.calendars.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
