import type { Tie } from '../../../shared/tie.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import type { TieStore } from './tie-store.ts';

function outcomeWords(outcome: Tie['outcome']): string {
  switch (outcome) {
    case 'applied':
      return t('admin.billing.tied');
    case 'undone':
      return t('admin.billing.tieUndone');
    case 'failed':
      return t('admin.billing.tieFailed');
    case 'begun':
    case 'otherwise':
      return t('admin.billing.tieOtherwise');
  }
}

/** What came of it, as Halo shows it now, and the way back. */
export const TieResult = ({ tie, store }: { readonly tie: Tie; readonly store: TieStore }) => (
  <>
    <p role="status" class={tie.outcome === 'applied' ? undefined : 'look'}>
      {outcomeWords(tie.outcome)} {tie.problem !== null && `${tie.problem.message} ${tie.problem.action}`}
    </p>
    {(tie.outcome === 'applied' || tie.outcome === 'otherwise') && (
      <div class="buttons">
        <Button busy={store.action.isBusy.value} onClick={() => void store.undo(tie)}>
          {t('admin.billing.tieUndo')}
        </Button>
      </div>
    )}
  </>
);
