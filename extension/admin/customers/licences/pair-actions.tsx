import { t } from '../../../i18n/translate.ts';
import { fromWords } from '../../left-out/rule-words.ts';
import { Button } from '../../ui/button.tsx';
import { nameOf, type Pair } from './pairs.ts';
import type { LicencesStore } from './store.ts';

/** What is asked before a link is changed, or a subscription left out. */
export type PairQuestion = 'link' | 'unlink' | 'leaveOut';

interface PairActionsProps {
  readonly store: LicencesStore;
  readonly pair: Pair;
  readonly onAsk: (what: PairQuestion) => void;
}

/** What may be done to one subscription and its link; what is gone from Sherweb is only unlinked. */
export function PairActions({ store, pair, onAsk }: PairActionsProps) {
  const { productName, haloLicenceId, leftOut } = pair.subscription;
  const name = nameOf(pair);
  const isLinked = haloLicenceId !== null;
  const isBusy = store.action.isBusy.value;
  return (
    <div class="pair-actions">
      {productName !== null && (
        <Button
          kind="quiet"
          busy={isBusy}
          label={isLinked ? t('admin.links.moveLabel', [name]) : t('admin.links.linkLabel', [name])}
          onClick={() => onAsk('link')}
        >
          {isLinked ? t('admin.links.moveOpen') : t('admin.links.linkOpen')}
        </Button>
      )}
      {isLinked && (
        <Button
          kind="quiet"
          busy={isBusy}
          label={t('admin.links.unlinkLabel', [name])}
          onClick={() => onAsk('unlink')}
        >
          {t('admin.links.unlinkOpen')}
        </Button>
      )}
      {leftOut !== null ? (
        <>
          <span class="muted" title={leftOut.reason}>
            {fromWords(leftOut)}
          </span>
          <Button
            kind="quiet"
            busy={isBusy}
            label={t('admin.decisions.followAgainLabel', [name])}
            onClick={() => void store.followAgain(leftOut.ruleId)}
          >
            {t('admin.decisions.followAgain')}
          </Button>
        </>
      ) : (
        productName !== null && (
          <Button
            kind="quiet"
            label={t('admin.leaveOut.openLabel', [name])}
            onClick={() => onAsk('leaveOut')}
          >
            {t('admin.leaveOut.open')}
          </Button>
        )
      )}
    </div>
  );
}
