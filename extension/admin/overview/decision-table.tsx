import type { Decision } from '../../../shared/decision.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { DecideLink } from '../decisions/decide-link.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';

/** Every open decision with what it asks, where it is made, and since when it is open. */
export const DecisionTable = ({ decisions }: { readonly decisions: readonly Decision[] }) => (
  <VirtualRows
    class="decisions"
    label={t('admin.waiting.decisions')}
    rows={decisions}
    keyOf={({ decisionId }) => decisionId}
    height={64}
    measured
    head={
      <>
        <th scope="col">{t('admin.waiting.what')}</th>
        <th scope="col">{t('admin.waiting.since')}</th>
      </>
    }
    render={(decision) => (
      <>
        <td class="decision">
          <p>{decision.message}</p>
          <p class="muted">
            {decision.action} <DecideLink about={decision} />
          </p>
        </td>
        <td>
          <a href={hashOf('history', decision.runId)} title={t('admin.waiting.run')}>
            <When iso={decision.openedAt} />
          </a>
        </td>
      </>
    )}
  />
);
