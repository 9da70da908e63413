import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import type { DiagnosticsStore } from './store.ts';

/** What this Halo does otherwise: to be taken over, and what was. */
export function LearnedPart({ store }: { readonly store: DiagnosticsStore }) {
  const { doctor, examining } = store;
  const { proposals = [], learned = [] } = doctor.value ?? {};
  return (
    <>
      {proposals.length > 0 && (
        <>
          <ul class="list">
            {proposals.map(({ key, does }) => (
              <li key={key}>{does.message}</li>
            ))}
          </ul>
          <div class="buttons">
            <Button busy={examining.isBusy.value} onClick={() => void store.takeOver()}>
              {t('admin.doctor.takeOver')}
            </Button>
          </div>
        </>
      )}
      {learned.length > 0 && (
        <ul class="list">
          {learned.map(({ key, value, at }) => (
            <li key={key}>
              <span class="grow">
                {t('admin.doctor.inForce', [key, value])}{' '}
                <span class="hint">
                  <When iso={at} />
                </span>
              </span>
              <Button onClick={() => void store.takeBack(key)}>{t('admin.doctor.takeBack')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
