import { number, t } from '../../../i18n/translate.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import type { StepProps } from './found-step.tsx';
import { byWords, licenceWords } from './words.ts';

/** Which licences go on under their own ids, so that the invoice lines stay tied to them. */
export const LicencesStep = ({ store, found }: StepProps) => (
  <div class="take-over-step">
    <p class="hint">{t('admin.takeOver.licencesHint')}</p>
    <VirtualRows
      class="take-over licences"
      label={t('admin.takeOver.step.licences')}
      rows={found.adoptions}
      keyOf={({ key }) => key}
      height={36}
      measured
      rowClass={() => 'row'}
      head={
        <>
          <th scope="col" />
          <th scope="col">{t('admin.takeOver.column.customer')}</th>
          <th scope="col">{t('admin.takeOver.column.subscription')}</th>
          <th scope="col" class="right">
            {t('panel.column.seats')}
          </th>
          <th scope="col">{t('admin.takeOver.column.licence')}</th>
          <th scope="col">{t('admin.takeOver.column.by')}</th>
        </>
      }
      empty={<p class="empty">{t('admin.takeOver.noLicences')}</p>}
      render={({ key, sherwebCustomerId, customerName, product, seats, licence, by, isCertain }) => {
        const isWithout = store.taken.value.left.has(sherwebCustomerId);
        return (
          <>
            <td>
              <input
                type="checkbox"
                aria-label={t('admin.takeOver.takeLicence', [product, customerName])}
                checked={store.taken.value.adoptions.has(key)}
                disabled={isWithout}
                onChange={() => store.toggle(key)}
              />
            </td>
            <td class="cut">{customerName}</td>
            <td class="cut">{product}</td>
            <td class="right">{number(seats)}</td>
            <td class="cut">{licenceWords(licence)}</td>
            <td>
              {isWithout ? t('admin.takeOver.withoutMapping') : byWords(by)}
              {!isCertain && ` · ${t('admin.takeOver.uncertain')}`}
            </td>
          </>
        );
      }}
    />
  </div>
);
