import { useSignal } from '@preact/signals';
import type { LinkableLicence } from '../../../../shared/link.ts';
import { t } from '../../../i18n/translate.ts';
import { LeaveOutDialog } from '../../left-out/leave-out-dialog.tsx';
import { Question } from '../../ui/dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { seats, unlinkEffect } from './link-words.ts';
import { PairActions, type PairQuestion } from './pair-actions.tsx';
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
  const asking = useSignal<PairQuestion | null>(null);
  const { subscription } = pair;
  const { subscriptionId, productName, sku, quantity } = subscription;
  const name = nameOf(pair);
  const ask = (what: PairQuestion) => {
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
      <PairActions store={store} pair={pair} onAsk={ask} />
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
