import { number, t } from '../../../i18n/translate.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import type { StepProps } from './found-step.tsx';
import { byWords, leftWords } from './words.ts';

/** Which customers are mapped: what is certain is ticked, and what is left is said with its reason. */
export const MappingsStep = ({ store, found }: StepProps) => (
  <div class="take-over-step">
    <VirtualRows
      class="take-over mappings"
      label={t('admin.takeOver.step.mappings')}
      rows={found.mappings}
      keyOf={({ key }) => key}
      height={36}
      measured
      rowClass={() => 'row'}
      head={
        <>
          <th scope="col" />
          <th scope="col">{t('admin.takeOver.column.sherweb')}</th>
          <th scope="col">{t('admin.takeOver.column.halo')}</th>
          <th scope="col">{t('admin.takeOver.column.by')}</th>
        </>
      }
      empty={<p class="empty">{t('admin.takeOver.noMappings')}</p>}
      render={({ key, sherwebName, sherwebCustomerId, haloName, haloClientId, by, isCertain }) => (
        <>
          <td>
            <input
              type="checkbox"
              aria-label={t('admin.takeOver.take', [sherwebName ?? sherwebCustomerId])}
              checked={store.taken.value.mappings.has(key)}
              onChange={() => store.toggle(key)}
            />
          </td>
          <td class="cut">{sherwebName}</td>
          <td class="cut">
            {haloName} <span class="muted">{haloClientId}</span>
          </td>
          <td>
            {byWords(by)}
            {!isCertain && ` · ${t('admin.takeOver.uncertain')}`}
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
              <span class="muted">{leftWords(why)}</span>
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
