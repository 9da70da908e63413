import { whyLeft } from '../../../../shared/take-over.ts';
import { number, t } from '../../../i18n/translate.ts';
import { Part } from '../../ui/screen.tsx';
import type { StepProps } from './found-step.tsx';
import { Rows } from './rows.tsx';
import { licenceWords, reasonWords } from './words.ts';

/** What would stand twice, what is left of the other writer, and what the next sync creates. Nothing of it is guessed. */
export const TwiceStep = ({ found: { twice, leftLicences, withoutLicence } }: StepProps) => (
  <div class="take-over-step scrolls">
    <Part title={t('admin.takeOver.twice.title')} hint={t('admin.takeOver.twice.hint')}>
      <SaidRows
        label={t('admin.takeOver.twice.title')}
        rows={twice.map((each) => [
          each.customerName,
          `${each.product} · ${t('admin.takeOver.seats', each.seats, [number(each.seats)])}`,
          each.licences.map(licenceWords).join('\n'),
          reasonWords(each.why),
        ])}
        empty={t('admin.takeOver.twice.none')}
      />
    </Part>
    <Part title={t('admin.takeOver.leftLicences.title')} hint={t('admin.takeOver.leftLicences.hint')}>
      <SaidRows
        label={t('admin.takeOver.leftLicences.title')}
        rows={leftLicences.map((each) => [
          each.customerName ?? '–',
          licenceWords(each),
          each.distributor ?? '–',
          reasonWords(whyLeft(each)),
        ])}
        empty={t('admin.takeOver.leftLicences.none')}
      />
    </Part>
    <Part title={t('admin.takeOver.without.title')} hint={t('admin.takeOver.without.hint')}>
      <SaidRows
        label={t('admin.takeOver.without.title')}
        rows={withoutLicence.map((each) => [
          each.customerName,
          each.product,
          t('admin.takeOver.seats', each.seats, [number(each.seats)]),
          each.beside === 0 ? '' : t('admin.takeOver.without.beside', each.beside, [number(each.beside)]),
        ])}
        empty={t('admin.takeOver.without.none')}
      />
    </Part>
  </div>
);

interface SaidRowsProps {
  readonly label: string;
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
}

/** Rows of four cells, whose last says why. */
const SaidRows = ({ label, rows, empty }: SaidRowsProps) =>
  rows.length === 0 ? (
    <p class="empty">{empty}</p>
  ) : (
    <Rows
      kind="said"
      label={label}
      rows={rows.map((cells, place) => ({ cells, key: String(place) }))}
      keyOf={({ key }) => key}
      empty={empty}
      render={({ cells }) =>
        cells.map((cell, place) => (
          <td key={String(place)} class={place === 3 ? 'muted' : ''}>
            {cell}
          </td>
        ))
      }
    />
  );
