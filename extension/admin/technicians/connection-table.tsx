import { useSignal } from '@preact/signals';
import type { Connection } from '../../../shared/access.ts';
import { roleLabel } from '../../i18n/role-label.ts';
import { joined, t } from '../../i18n/translate.ts';
import { ActionsHead } from '../ui/actions-head.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { useKeptFocus } from '../ui/kept-focus.ts';
import { When } from '../ui/when.tsx';
import type { TechniciansStore } from './store.ts';

interface ConnectionTableProps {
  readonly store: TechniciansStore;
  readonly connections: readonly Connection[];
}

/** Browsers that have access, each with who sits there and a press that takes it away. */
export function ConnectionTable({ store, connections }: ConnectionTableProps) {
  const asking = useSignal<Connection | null>(null);
  const asked = asking.value;
  const kept = useKeptFocus<HTMLTableSectionElement>(connections.map(({ connectionId }) => connectionId));
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('admin.technicians.who')}</th>
            <th scope="col">{t('admin.connection.role')}</th>
            <th scope="col">{t('admin.technicians.paired')}</th>
            <th scope="col">{t('admin.technicians.seen')}</th>
            <ActionsHead />
          </tr>
        </thead>
        <tbody {...kept}>
          {connections.map((connection) => (
            <tr key={connection.connectionId} data-key={connection.connectionId}>
              <td>
                {connection.person ?? connection.name}
                <span class="hint block">
                  {joined([
                    connection.person !== null && connection.name,
                    connection.inviteId !== null && t('admin.technicians.byCompany'),
                  ])}
                </span>
              </td>
              <td>{roleLabel(connection.role)}</td>
              <td>
                <When iso={connection.pairedAt} age={false} />
              </td>
              <td class="wrap-some">
                {connection.lastSeenAt === null ? (
                  t('admin.technicians.never')
                ) : (
                  <When iso={connection.lastSeenAt} />
                )}
              </td>
              <td class="right">
                <Button
                  kind="quiet"
                  busy={store.action.isBusy.value}
                  label={t('admin.technicians.revokeLabel', [nameOf(connection)])}
                  onClick={() => {
                    asking.value = connection;
                  }}
                >
                  {t('admin.technicians.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <Question
          title={t('admin.technicians.revokeTitle', [nameOf(asked)])}
          text={t('admin.technicians.revokeText')}
          confirm={t('admin.technicians.revoke')}
          danger
          onConfirm={() => void store.revoke(asked.connectionId)}
          onClose={() => {
            asking.value = null;
          }}
        />
      )}
    </div>
  );
}

const nameOf = ({ person, name }: Connection): string => joined([person, name]);
