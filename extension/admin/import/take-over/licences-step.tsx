import { number, t } from '../../../i18n/translate.ts';
import type { StepProps } from './found-step.tsx';
import { Proposals } from './rows.tsx';
import { licenceWords } from './words.ts';

/** Which licences go on under their own ids, so that the invoice lines stay tied to them. */
export const LicencesStep = ({ store: { taken, toggle }, found }: StepProps) => (
  <div class="take-over-step">
    <p class="hint">{t('admin.takeOver.licencesHint')}</p>
    <Proposals
      kind="licences"
      label={t('admin.takeOver.step.licences')}
      rows={found.adoptions}
      taken={taken.value.adoptions}
      toggle={toggle}
      tickWords={({ product, customerName }) => t('admin.takeOver.takeLicence', [product, customerName])}
      whyNot={({ sherwebCustomerId }) =>
        taken.value.left.has(sherwebCustomerId) ? t('admin.takeOver.withoutMapping') : null
      }
      head={
        <>
          <th scope="col">{t('admin.takeOver.column.customer')}</th>
          <th scope="col">{t('admin.takeOver.column.subscription')}</th>
          <th scope="col" class="right">
            {t('panel.column.seats')}
          </th>
          <th scope="col">{t('admin.takeOver.column.licence')}</th>
        </>
      }
      empty={t('admin.takeOver.noLicences')}
      render={({ customerName, product, seats, licence }) => (
        <>
          <td class="cut">{customerName}</td>
          <td class="cut">{product}</td>
          <td class="right">{number(seats)}</td>
          <td class="cut">{licenceWords(licence)}</td>
        </>
      )}
    />
  </div>
);
