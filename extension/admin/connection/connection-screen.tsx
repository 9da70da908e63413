import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { roleLabel } from '../../i18n/role-label.ts';
import { t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { createHaloDomains, HaloDomains } from './halo-domains.tsx';
import { PairForm } from './pair-form.tsx';

/** Which companion this browser is connected with, and on which Halo domains the extension works. */
export function ConnectionScreen() {
  const { pairing, send, statusProblem } = useApp();
  const domains = useScreen((gone) => createHaloDomains(send, gone));
  useEffect(() => {
    void domains.domains.load();
  }, [domains]);
  // Revoked: the companion knows this browser no longer, so that it has to be paired again.
  const isPaired = pairing.value?.address != null && statusProblem.value?.code !== 'access.noToken';
  return (
    <Screen
      title={t('admin.connection.title')}
      lead={isPaired ? t('admin.connection.leadPaired') : t('admin.connection.lead')}
      isReady={hasAnswered(domains.domains)}
    >
      {isPaired ? (
        <Connected />
      ) : (
        <>
          <PairForm />
          <Part title={t('admin.connection.noCompanion')} hint={t('admin.connection.noCompanionHint')}>
            <pre class="commands">{'node main.js\nnode main.js pair'}</pre>
          </Part>
        </>
      )}
      <HaloDomains store={domains} />
    </Screen>
  );
}

function Connected() {
  const app = useApp();
  const isAsking = useSignal(false);
  const { address, role, name } = app.pairing.value ?? { address: null, role: null, name: null };
  const version = app.status.value?.version;
  const disconnecting = useScreen(createAction);
  const disconnect = () =>
    disconnecting.run(async () => {
      app.setPairing(await app.send('unpair'));
      app.go('#connection');
    });
  return (
    <Part title={t('admin.connection.companion')}>
      <dl class="facts">
        <dt>{t('admin.connection.address')}</dt>
        <dd>{address}</dd>
        <dt>{t('admin.connection.name')}</dt>
        <dd>{name}</dd>
        <dt>{t('admin.connection.role')}</dt>
        <dd>
          {roleLabel(role ?? 'technician')}
          <p class="hint">
            {role === 'admin'
              ? t('admin.connection.roleAdminHint')
              : t('admin.connection.roleTechnicianHint')}
          </p>
        </dd>
        <dt>{t('admin.connection.version')}</dt>
        <dd>{version ?? '–'}</dd>
      </dl>
      {disconnecting.problem.value !== null && <ProblemBox problem={disconnecting.problem.value} />}
      <div class="buttons">
        <Button
          onClick={() => {
            isAsking.value = true;
          }}
        >
          {t('admin.connection.disconnect')}
        </Button>
      </div>
      {isAsking.value && (
        <Question
          title={t('admin.connection.disconnectTitle')}
          text={t('admin.connection.disconnectText')}
          confirm={t('admin.connection.disconnect')}
          danger
          onConfirm={() => void disconnect()}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </Part>
  );
}
