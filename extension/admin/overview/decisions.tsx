import type { Decision } from '../../../shared/decision.ts';
import { number, t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { DecisionTable } from './decision-table.tsx';
import { SettleTogether } from './settle-together.tsx';
import type { WaitingStore } from './store.ts';

interface Props {
  readonly store: WaitingStore;
  /** The open ones. */
  readonly decisions: readonly Decision[];
}

/** What only a person can settle, each with its choices, and what was settled last, which can be taken back. */
export const Decisions = ({ store, decisions }: Props) => (
  <>
    {store.settling.problem.value !== null && <ProblemBox problem={store.settling.problem.value} />}
    {store.last.value.length > 0 && <SettledLast store={store} />}
    {decisions.some(({ code }) => code === 'sync.existingLicence') && (
      <p>
        {t('admin.takeOver.seen')} <a href={hashOf('import', 'take-over')}>{t('admin.takeOver.offerLink')}</a>
      </p>
    )}
    {decisions.length > 0 && (
      <>
        <SettleTogether store={store} decisions={decisions} />
        <DecisionTable store={store} decisions={decisions} />
      </>
    )}
  </>
);

const SettledLast = ({ store }: Pick<Props, 'store'>) => (
  <p class="settled-last" role="status">
    {t('admin.decisions.settledCount', store.last.value.length, [number(store.last.value.length)])}{' '}
    <Button kind="quiet" onClick={() => void store.takeBack(store.last.value)}>
      {t('admin.decisions.takeBack')}
    </Button>
  </p>
);
