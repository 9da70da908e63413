import { useEffect } from 'preact/hooks';
import { t } from '../../../i18n/translate.ts';
import { useApp } from '../../core/context.ts';
import { useScreen } from '../../core/use-screen.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { When } from '../../ui/when.tsx';
import { licenceWords } from './link-words.ts';
import { PairItem } from './pair-item.tsx';
import { pairsOf } from './pairs.ts';
import { createLicencesStore } from './store.ts';

interface LicencesPartProps {
  readonly sherwebCustomerId: string;
  readonly customer: string;
}

/** A customer's subscriptions beside its licences in Halo, each link to be changed by hand. */
export function LicencesPart({ sherwebCustomerId, customer }: LicencesPartProps) {
  const app = useApp();
  const store = useScreen((gone) => createLicencesStore(app, sherwebCustomerId, gone));
  useEffect(() => void store.load(), [store]);
  const { sides, action } = store;
  const found = sides.value.value;
  const laid = found === undefined ? null : pairsOf(found);
  return (
    <section>
      <h3>{t('admin.links.title')}</h3>
      {sides.problem.value !== null && (
        <ProblemBox problem={sides.problem.value}>
          <Button onClick={() => void store.load()}>{t('admin.tryAgain')}</Button>
        </ProblemBox>
      )}
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {laid === null && sides.problem.value === null && <Skeleton rows={3} />}
      {found !== undefined && laid !== null && (
        <>
          <p class="hint">
            {found.asOf === null ? (
              t('admin.links.neverRead')
            ) : (
              <>
                {t('admin.links.asOf')} <When iso={found.asOf} />
              </>
            )}
          </p>
          {laid.pairs.length > 0 && (
            <ul class="pairs">
              <li class="pair head" aria-hidden="true">
                <div>{t('admin.links.inSherweb')}</div>
                <div>{t('admin.links.inHalo')}</div>
              </li>
              {laid.pairs.map((pair) => (
                <PairItem
                  key={pair.subscription.subscriptionId}
                  store={store}
                  pair={pair}
                  free={laid.free}
                  sherwebCustomerId={sherwebCustomerId}
                  customer={customer}
                />
              ))}
            </ul>
          )}
          {laid.free.length > 0 && (
            <>
              <p class="muted">{t('admin.links.free')}</p>
              <ul class="plain">
                {laid.free.map((licence) => (
                  <li key={licence.haloLicenceId}>{licenceWords(licence)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
