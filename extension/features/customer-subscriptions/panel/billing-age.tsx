import { i18n } from '#i18n';
import { ageOf } from '../../../i18n/age.ts';
import { ageWords } from '../../../i18n/age-words.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';

/** How old the comparison with Halo's invoices is, and how much of it there is. */
export function BillingAge({
  rows,
  formats,
  now,
}: {
  readonly rows: readonly Row[];
  readonly formats: Formats;
  readonly now: Date;
}) {
  const compared = rows.filter(({ billing }) => billing !== null && billing.state !== 'notComparable');
  const oldest = rows.flatMap(({ billing }) => billing?.at ?? []).toSorted()[0];
  if (oldest === undefined) return <p class="foot">{i18n.t('panel.billing.never')}</p>;
  return (
    <p class="foot">
      <time dateTime={oldest} title={formats.fullTime(oldest)}>
        {i18n.t('panel.billing.asOf', rows.length, [
          ageWords(ageOf(oldest, now)),
          formats.number(compared.length),
          formats.number(rows.length),
        ])}
      </time>
    </p>
  );
}
