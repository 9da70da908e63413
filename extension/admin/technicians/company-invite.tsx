import { useSignal } from '@preact/signals';
import { number, t } from '../../i18n/translate.ts';
import { readNumber } from '../schedule/read-number.ts';
import { BoundField } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';
import type { TechniciansStore } from './store.ts';

const limits = { browsers: [2, 5000], days: [1, 366] } as const;

/** One code for many browsers of technicians: for how many, and for how long. */
export function CompanyInviteForm({ store }: { readonly store: TechniciansStore }) {
  const browsers = useSignal('25');
  const days = useSignal('30');
  const asked = {
    browsers: readNumber(browsers.value, ...limits.browsers),
    days: readNumber(days.value, ...limits.days),
  };
  const problem = (field: 'browsers' | 'days'): string | null =>
    asked[field].ok
      ? null
      : t('admin.schedule.badNumber', [number(limits[field][0]), number(limits[field][1])]);
  return (
    <details class="advanced">
      <summary>{t('admin.technicians.company')}</summary>
      <p class="hint">{t('admin.technicians.companyHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.browsers.ok && asked.days.ok)
            void store.inviteCompany({ browsers: asked.browsers.value, days: asked.days.value });
        }}
      >
        <div class="side-by-side">
          <BoundField
            label={t('admin.technicians.browsers')}
            width="short"
            typed={browsers}
            problem={problem('browsers')}
          />
          <BoundField
            label={t('admin.technicians.days')}
            width="short"
            typed={days}
            problem={problem('days')}
          />
        </div>
        <Button type="submit" busy={store.inviting.isBusy.value}>
          {t('admin.technicians.inviteCompany')}
        </Button>
      </form>
    </details>
  );
}
