import type { RenewalList } from '../../../shared/renewals.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import type { RenewalStore } from './store.ts';

interface Props {
  readonly list: RenewalList;
  readonly store: RenewalStore;
}

/** What was wanted and cannot be any more, loudly: it stands above everything until a person has seen to it. */
export function Notices({ list, store }: Props) {
  const skipped = [...list.renewals, ...list.gone].flatMap(({ subscriptionId, intention }) =>
    intention?.note != null && (intention.state === 'skipped' || intention.state === 'due')
      ? [{ subscriptionId, note: intention.note, isDue: intention.state === 'due' }]
      : [],
  );
  return (
    <>
      {skipped.map(({ subscriptionId, note, isDue }) => (
        <ProblemBox key={subscriptionId} problem={note} kind={isDue ? 'look' : 'wrong'}>
          <Button busy={store.action.isBusy.value} onClick={() => void store.forget(subscriptionId)}>
            {t('admin.renewals.forget')}
          </Button>
        </ProblemBox>
      ))}
    </>
  );
}
