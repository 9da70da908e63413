import type { Tie } from '../../../shared/tie.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import type { TieStore } from './tie-store.ts';

function outcomeWords({ outcome, isNew, problem }: Tie): string {
  switch (outcome) {
    case 'applied':
      return problem === null ? t('admin.billing.tied') : t('admin.billing.tieNotUndone');
    case 'undone':
      return isNew ? t('admin.billing.tieNewUndone') : t('admin.billing.tieUndone');
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
    <p role="status" class={tie.problem === null ? undefined : 'look'}>
      {outcomeWords(tie)} {tie.problem !== null && `${tie.problem.message} ${tie.problem.action}`}
    </p>
    {(tie.outcome === 'applied' || tie.outcome === 'otherwise') && (
      <div class="buttons">
        <Button busy={store.action.isBusy.value} onClick={() => void store.undo(tie)}>
          {tie.isNew ? t('admin.billing.tieNewUndo') : t('admin.billing.tieUndo')}
        </Button>
      </div>
    )}
  </>
);
