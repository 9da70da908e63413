import { useSignal } from '@preact/signals';
import type { LinkableLicence } from '../../../../shared/link.ts';
import { t } from '../../../i18n/translate.ts';
import { LeaveOutDialog } from '../../left-out/leave-out-dialog.tsx';
import { fromWords } from '../../left-out/rule-words.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { seats, unlinkEffect } from './link-words.ts';
import { nameOf, type Pair } from './pairs.ts';
import type { LicencesStore } from './store.ts';

interface PairItemProps {
  readonly store: LicencesStore;
  readonly pair: Pair;
  readonly free: readonly LinkableLicence[];
  readonly sherwebCustomerId: string;
  readonly customer: string;
}

/** One subscription beside its licence, with what may be done to their link. */
export function PairItem({ store, pair, free, sherwebCustomerId, customer }: PairItemProps) {
  const asking = useSignal<'link' | 'unlink' | 'leaveOut' | null>(null);
  const { subscription } = pair;
  const { subscriptionId, productName, sku, quantity, haloLicenceId, leftOut } = subscription;
  const name = nameOf(pair);
  const isLinked = haloLicenceId !== null;
  const isBusy = store.action.isBusy.value;
  const ask = (what: 'link' | 'unlink' | 'leaveOut') => () => {
    store.action.clear();
    asking.value = what;
  };
  const close = () => {
    asking.value = null;
  };
  return (
    <li class="pair">
      <div>
        {name}
        <span class="hint block">
          {productName === null ? t('admin.links.gone') : `${sku} · ${seats(quantity)}`}
        </span>
      </div>
      <LicenceSide pair={pair} />
      <div class="pair-actions">
        {productName !== null && (
          <Button
            kind="quiet"
            busy={isBusy}
            label={isLinked ? t('admin.links.moveLabel', [name]) : t('admin.links.linkLabel', [name])}
            onClick={ask('link')}
          >
            {isLinked ? t('admin.links.moveOpen') : t('admin.links.linkOpen')}
          </Button>
        )}
        {isLinked && (
          <Button
            kind="quiet"
            busy={isBusy}
            label={t('admin.links.unlinkLabel', [name])}
            onClick={ask('unlink')}
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
            <Button kind="quiet" label={t('admin.leaveOut.openLabel', [name])} onClick={ask('leaveOut')}>
              {t('admin.leaveOut.open')}
            </Button>
          )
        )}
      </div>
      {asking.value === 'link' && <LinkDialog store={store} pair={pair} free={free} onClose={close} />}
      {asking.value === 'unlink' && (
        <Question
          title={t('admin.links.unlinkTitle', [name])}
          text={unlinkEffect(pair, store.onExisting()).join(' ')}
          confirm={t('admin.links.unlinkConfirm')}
          onConfirm={() => void store.unlink(subscriptionId)}
          onClose={close}
        />
      )}
      {asking.value === 'leaveOut' && (
        <LeaveOutDialog
          about={{ subscriptionId, sherwebCustomerId, sku: sku ?? '', product: name, customer }}
          onDone={() => void store.sides.load()}
          onClose={close}
        />
      )}
    </li>
  );
}

/** The licence as Halo has it now; seats that differ stand out. */
function LicenceSide({ pair: { subscription, licence } }: { readonly pair: Pair }) {
  const { haloLicenceId, quantity } = subscription;
  if (haloLicenceId === null) return <div class="muted">{t('admin.links.none')}</div>;
  if (licence === null)
    return (
      <div>
        {t('admin.links.number', [String(haloLicenceId)])}
        <span class="hint block look">{t('admin.links.elsewhere')}</span>
      </div>
    );
  const differs = quantity !== null && licence.count !== quantity;
  return (
    <div>
      {licence.name} <span class="muted">{haloLicenceId}</span>
      <span class={`hint block ${differs ? 'look' : ''}`}>
        {seats(licence.count)}
        {differs && ` · ${t('admin.links.differs')}`}
        {!licence.active && ` · ${t('admin.links.inactive')}`}
      </span>
    </div>
  );
}
