import { feeOf, type Movement } from '../../../shared/movement.ts';
import type { MovementTableLabels } from '../../../shared/movement-table.ts';
import { dayWords } from '../../i18n/moments.ts';
import { money, plainAmount } from '../../i18n/money.ts';
import { locale, number, t } from '../../i18n/translate.ts';
import { cycleWords, termWords } from '../changes/cycle-words.ts';
import type { MovementFilter } from './rows.ts';

const filters: Record<MovementFilter, () => string> = {
  all: () => t('admin.movements.all'),
  new: () => t('admin.movements.kind.new'),
  ended: () => t('admin.movements.kind.ended'),
  replaced: () => t('admin.movements.kind.replaced'),
  seats: () => t('admin.movements.kind.seats'),
  price: () => t('admin.movements.kind.price'),
  other: () => t('admin.movements.other'),
  byHand: () => t('admin.movements.byHand'),
};

/** A filter as its button says it. */
export const filterWords = (filter: MovementFilter): string => filters[filter]();

const kinds: Record<Movement['kind'], () => string> = {
  new: filters.new,
  ended: filters.ended,
  replaced: filters.replaced,
  seats: filters.seats,
  price: filters.price,
  term: () => t('admin.movements.kind.term'),
  renamed: () => t('admin.movements.kind.renamed'),
};

/** What a movement did, in a word or two. */
export const kindWords = (kind: Movement['kind']): string => kinds[kind]();

const movers: Record<Movement['by'], () => string> = {
  sherweb: () => 'Sherweb',
  halo: () => t('admin.movements.byHalo'),
  us: () => t('admin.movements.byUs'),
};

/** A value of a change, as people write it; empty: there is none. */
export function valueWords(kind: Movement['kind'], value: Movement['from']): string {
  if (value === null) return '';
  if (kind === 'price') {
    const { amount, currency } = feeOf(value);
    return currency === null ? plainAmount(amount, 4) : money(amount, currency, 4);
  }
  if (typeof value === 'number') return number(value);
  if (kind !== 'term') return value;
  const [term = '', cycle = '', day] = value.split(', ');
  return [termWords(term), cycleWords(cycle), ...(day === undefined ? [] : [dayWords(locale(), day)])].join(
    ', ',
  );
}

/** Who moved: by name where Halo tells whose hand it was. */
export const byWords = ({ by, person }: Pick<Movement, 'by' | 'person'>): string =>
  person === undefined ? movers[by]() : t('admin.movements.byPerson', [person]);

export const tableLabels: MovementTableLabels = {
  column: (column) =>
    ({
      customer: () => t('admin.billing.column.customer'),
      product: () => t('admin.billing.column.product'),
      change: () => t('admin.movements.change'),
      from: () => t('admin.movements.from'),
      to: () => t('admin.movements.to'),
      by: () => t('admin.movements.by'),
      person: () => t('admin.movements.person'),
      sherwebCustomerId: () => t('admin.billing.csv.sherwebCustomerId'),
      haloClientId: () => t('admin.csv.haloClientId'),
      subscriptionId: () => t('admin.csv.subscriptionId'),
    })[column](),
  kind: kindWords,
  by: (by) => movers[by](),
};
