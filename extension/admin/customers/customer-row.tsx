import { type CustomerRow, hasSameName } from '../../../shared/mapping.ts';
import { dayWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { clearSuggestion } from '../core/mapping-table/choose.ts';
import { Button } from '../ui/button.tsx';
import { likeness, originWords, rowStateWords } from './state-words.ts';
import type { CustomersStore } from './store.ts';

interface RowProps {
  readonly row: CustomerRow;
  readonly store: CustomersStore;
  readonly isSelected: boolean;
}

const tone: Record<CustomerRow['state'], string> = {
  mapped: 'muted',
  excluded: 'muted',
  unmapped: '',
  nearMatch: 'look',
  ambiguous: 'look',
  problem: 'wrong',
};

/** What a Sherweb customer is called; one without a name, by its id. */
export const nameOf = (row: CustomerRow): string =>
  row.sherwebName.trim() === '' ? t('admin.customers.nameless', [row.sherwebCustomerId]) : row.sherwebName;

/** The cells of one row of the mapping table. */
export function CustomerRowCells({ row, store, isSelected }: RowProps) {
  const { sherwebCustomerId: id, activeSubscriptions } = row;
  const name = nameOf(row);
  const open = () => {
    store.openId.value = id;
  };
  return (
    <>
      <td>
        <input
          type="checkbox"
          aria-label={t('admin.customers.select', [name])}
          checked={isSelected}
          onChange={() => store.select([id], !isSelected)}
        />
      </td>
      <td>
        <button type="button" class="name" onClick={open} title={joined([...row.path, name])}>
          {name}
        </button>
        <Kept row={row} />
      </td>
      <td class={hasSameName(row) ? '' : tone[row.state]}>{rowStateWords(row)}</td>
      <td>
        <HaloCell row={row} />
      </td>
      {store.hasCounts.value && (
        <td class="right">{activeSubscriptions === null ? '–' : number(activeSubscriptions)}</td>
      )}
      <td class="row-actions">
        <RowAction row={row} store={store} name={name} onOpen={open} />
      </td>
    </>
  );
}

/** Where both sides differ as a whole: the customer is suspended, or its subscriptions are gone, and Halo goes on. */
function Kept({ row: { suspendedOn, keptInHalo } }: { readonly row: CustomerRow }) {
  if (suspendedOn === null && keptInHalo === undefined) return null;
  const words = joined([
    suspendedOn !== null &&
      t('admin.customers.suspendedSince', [dayWords(locale(), suspendedOn.slice(0, 10))]),
    keptInHalo !== undefined &&
      (keptInHalo.seats === null
        ? t('admin.customers.keptLicences', keptInHalo.licences, [number(keptInHalo.licences)])
        : t('admin.customers.keptSeats', keptInHalo.seats, [number(keptInHalo.seats)])),
  ]);
  return (
    <small class="look" title={joined([words, t('admin.customers.keptHint')])}>
      {' '}
      {words}
    </small>
  );
}

function HaloCell({ row }: { readonly row: CustomerRow }) {
  const [best, ...others] = row.suggestions;
  if (row.problem !== null) {
    const { message, action } = row.problem;
    return (
      <span title={action}>
        {row.haloName} <small class="wrong">{message}</small>
      </span>
    );
  }
  if (row.haloClientId !== null)
    return (
      <span title={row.haloName ?? undefined}>
        {row.haloName}{' '}
        <small class="muted">{joined([String(row.haloClientId), originWords(row.origin)])}</small>
      </span>
    );
  if (row.state === 'ambiguous') {
    const words =
      best !== undefined && others.length === 0
        ? t('admin.customers.nameShared', [best.haloName])
        : t('admin.customers.sameNames', [number(row.suggestions.length)]);
    return (
      <small class="muted" title={words}>
        {words}
      </small>
    );
  }
  if (best === undefined) return <span class="muted">–</span>;
  const evidence = joined([
    best.evidence.join(', '),
    likeness(best),
    others.length > 0 && t('admin.customers.moreSuggestions', others.length, [number(others.length)]),
  ]);
  return (
    <span title={joined([best.haloName, evidence])}>
      {t('admin.customers.maybe', [best.haloName])} <small class="muted">{evidence}</small>
    </span>
  );
}

function RowAction({
  row,
  store,
  name,
  onOpen,
}: Omit<RowProps, 'isSelected'> & { name: string; onOpen: () => void }) {
  const client = store.client.value;
  if (client !== null)
    return row.haloClientId === client.id ? null : (
      <Button
        label={t('admin.customers.thisIsItLabel', [name])}
        busy={store.action.isBusy.value}
        onClick={() => void store.map(row, client.id, client.name ?? String(client.id))}
      >
        {t('admin.customers.thisIsIt')}
      </Button>
    );
  const suggestion = clearSuggestion(row);
  const choose =
    suggestion !== null
      ? t('admin.customers.other')
      : row.state === 'mapped' || row.state === 'excluded'
        ? t('admin.customers.change')
        : t('admin.customers.choose');
  return (
    <>
      {suggestion !== null && (
        <Button
          label={t('admin.customers.acceptLabel', [suggestion.haloName, name])}
          busy={store.action.isBusy.value}
          onClick={() => void store.map(row, suggestion.haloClientId, suggestion.haloName)}
        >
          {t('admin.customers.accept')}
        </Button>
      )}
      <Button kind="quiet" label={`${choose} ${t('admin.customers.changeLabel', [name])}`} onClick={onOpen}>
        {choose}
      </Button>
    </>
  );
}
