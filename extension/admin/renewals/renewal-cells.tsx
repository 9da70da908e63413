import type { ListedRenewal } from '../../../shared/renewals.ts';
import { ageOf } from '../../i18n/age.ts';
import { ageWords } from '../../i18n/age-words.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { fullMoment } from '../../i18n/moments.ts';
import { locale, number, t } from '../../i18n/translate.ts';
import { cycleWords } from '../changes/cycle-words.ts';
import { useApp } from '../core/context.ts';
import { Button } from '../ui/button.tsx';
import type { RenewalStore } from './store.ts';
import { costWords, daysWords, downWords, stateWords, thenWords, wantWords } from './words.ts';

interface Props {
  readonly renewal: ListedRenewal;
  readonly store: RenewalStore;
}

const weekMs = 7 * 86_400_000;

const toneOf = ({ then }: ListedRenewal): string =>
  then === 'ends' ? 'wrong' : then === 'renews' ? '' : 'look';

const signs = { ends: '!', renewsAt: '~', renews: '' } as const;

/** One commitment: what comes next, how far it may still go down, and what a person wants of it. */
export function RenewalCells({ renewal, store }: Props) {
  const now = useApp().now.value;
  const { customerName, product, seats, then, date, windowClosesAt, billed } = renewal;
  const isClosing = windowClosesAt !== null && Date.parse(windowClosesAt) - now.getTime() <= weekMs;
  return (
    <>
      <td class={`next ${toneOf(renewal)}`}>
        <span>
          {then === null ? '? ' : signs[then] && `${signs[then]} `}
          {thenWords(renewal)}
        </span>
        {date !== null && <small>{daysWords(date, now)}</small>}
      </td>
      <td class="customer">{customerName}</td>
      <td class="product">
        {product}
        <span class="folded"> · {t('admin.change.seats', seats, [number(seats)])}</span>
      </td>
      <td class="right seats">{number(seats)}</td>
      <td
        class={isClosing ? 'down look' : 'down'}
        title={windowClosesAt === null ? undefined : fullMoment(locale(), windowClosesAt)}
      >
        {downWords(renewal, now)}
        {isClosing && <small>{ageWords(ageOf(windowClosesAt, now))}</small>}
      </td>
      <td class="fold">
        {billed?.state == null ? t('panel.billing.notCompared') : billingStateWords(billed.state)}
      </td>
      <td class="right fold">
        <Cost {...renewal} />
      </td>
      <td class="wanted">
        <Wanted renewal={renewal} store={store} />
      </td>
    </>
  );
}

/** What all seats cost, and how often; a dash: not proven. */
const Cost = ({ cost }: Pick<ListedRenewal, 'cost'>) =>
  cost === null ? (
    <>–</>
  ) : (
    <>
      {costWords(cost)}
      <small>{cycleWords(cost.cycle)}</small>
    </>
  );

const tones = { waiting: '', set: 'good', due: 'look', done: 'good', skipped: 'wrong' } as const;

/** What is wanted, how it stands, and the button that says or changes it. */
function Wanted({ renewal, store }: Props) {
  const { intention, product, customerName } = renewal;
  const words = intention === null ? t('admin.renewals.intend') : t('admin.renewals.change');
  return (
    <>
      {intention !== null && (
        <span class={tones[intention.state]} title={intention.note?.message ?? intention.why}>
          {t('admin.audit.detail', [wantWords(intention), stateWords(intention)])}
        </span>
      )}
      <Button
        kind="quiet"
        label={t('admin.renewals.entry', [words, product, customerName])}
        onClick={() => {
          store.asking.value = renewal;
        }}
      >
        {words}
      </Button>
    </>
  );
}
