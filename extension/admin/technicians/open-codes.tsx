import type { OpenCode } from '../../../shared/access.ts';
import { roleLabel } from '../../i18n/role-label.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { ActionsHead } from '../ui/actions-head.tsx';
import { Button } from '../ui/button.tsx';
import { useKeptFocus } from '../ui/kept-focus.ts';
import { Part } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import type { TechniciansStore } from './store.ts';

/** Codes that were made and are not used up, and company invites, each with who made it and a press that withdraws it. */
export function OpenCodes({ store }: { readonly store: TechniciansStore }) {
  const codes = store.codes.value.value?.codes ?? [];
  const kept = useKeptFocus<HTMLTableSectionElement>(codes.map(({ codeId }) => codeId));
  if (codes.length === 0) return null;
  return (
    <Part title={t('admin.technicians.open')} hint={t('admin.technicians.openHint')}>
      <div class="table-scroll">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('admin.technicians.madeBy')}</th>
              <th scope="col">{t('admin.connection.role')}</th>
              <th scope="col">{t('admin.technicians.madeAt')}</th>
              <th scope="col">{t('admin.technicians.until')}</th>
              <ActionsHead />
            </tr>
          </thead>
          <tbody {...kept}>
            {codes.map((code) => {
              const { codeId, madeBy, madeAt, expiresAt } = code;
              const maker = madeBy ?? t('admin.audit.byCommand');
              return (
                <tr key={codeId} data-key={codeId}>
                  <td>{maker}</td>
                  <td>{forWords(code)}</td>
                  <td class="wrap-some">{madeAt === null ? '–' : <When iso={madeAt} />}</td>
                  <td>{code.isOpen ? <When iso={expiresAt} age={false} /> : t('admin.technicians.over')}</td>
                  <td class="right">
                    <Button
                      kind="quiet"
                      busy={store.action.isBusy.value}
                      label={t('admin.technicians.withdrawLabel', [maker])}
                      onClick={() => void store.withdraw(codeId)}
                    >
                      {t('admin.technicians.withdraw')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

const forWords = ({ role, browsers, used }: OpenCode): string =>
  joined([roleLabel(role), browsers > 1 && t('admin.technicians.usedOf', [number(used), number(browsers)])]);
