import { number, t } from '../../../i18n/translate.ts';
import type { StepProps } from './found-step.tsx';
import { Proposals } from './rows.tsx';
import { reasonWords } from './words.ts';

/** Which customers are mapped: what is certain is ticked, and what is left is said with its reason. */
export const MappingsStep = ({ store, found }: StepProps) => (
  <div class="take-over-step">
    <Proposals
      kind="mappings"
      label={t('admin.takeOver.step.mappings')}
      rows={found.mappings}
      taken={store.taken.value.mappings}
      toggle={store.toggle}
      tickWords={({ sherwebName, sherwebCustomerId }) =>
        t('admin.takeOver.take', [sherwebName ?? sherwebCustomerId])
      }
      head={
        <>
          <th scope="col">{t('admin.takeOver.column.sherweb')}</th>
          <th scope="col">{t('admin.takeOver.column.halo')}</th>
        </>
      }
      empty={t('admin.takeOver.noMappings')}
      render={({ sherwebName, haloName, haloClientId }) => (
        <>
          <td class="cut">{sherwebName}</td>
          <td class="cut">
            {haloName} <span class="muted">{haloClientId}</span>
          </td>
        </>
      )}
    />
    {found.leftMappings.length > 0 && (
      <details>
        <summary>
          {t('admin.takeOver.leftMappings', found.leftMappings.length, [number(found.leftMappings.length)])}
        </summary>
        <ul class="take-over-left">
          {found.leftMappings.map(({ sherwebCustomerId, sherwebName, haloClientId, haloName, why }) => (
            <li key={`${sherwebCustomerId}=${haloClientId}`}>
              {sherwebName ?? sherwebCustomerId} → {haloName ?? haloClientId}:{' '}
              <span class="muted">{reasonWords(why)}</span>
            </li>
          ))}
        </ul>
      </details>
    )}
    {found.untold.length > 0 && (
      <details>
        <summary>{t('admin.takeOver.untold', found.untold.length, [number(found.untold.length)])}</summary>
        <ul class="take-over-left">
          {found.untold.map(({ sherwebCustomerId, sherwebName }) => (
            <li key={sherwebCustomerId}>{sherwebName ?? sherwebCustomerId}</li>
          ))}
        </ul>
      </details>
    )}
  </div>
);
