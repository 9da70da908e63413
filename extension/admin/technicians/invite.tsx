import type { PairingCode } from '../../../shared/access.ts';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { CompanyInviteForm } from './company-invite.tsx';
import type { TechniciansStore } from './store.ts';

/** Codes, with everything the other person, or who writes the company's policies, needs to know in one text to send. */
export function Invite({ store }: { readonly store: TechniciansStore }) {
  const address = useApp().pairing.value?.address ?? '';
  const invite = store.invite.value;
  return (
    <Part title={t('admin.technicians.invite')} hint={t('admin.technicians.inviteHint')}>
      <div class="buttons">
        <Button
          kind="main"
          busy={store.inviting.isBusy.value}
          onClick={() => void store.makeCode('technician')}
        >
          {t('admin.technicians.inviteTechnician')}
        </Button>
        <Button busy={store.inviting.isBusy.value} onClick={() => void store.makeCode('admin')}>
          {t('admin.technicians.inviteAdmin')}
        </Button>
      </div>
      <CompanyInviteForm store={store} />
      {store.inviting.problem.value !== null && <ProblemBox problem={store.inviting.problem.value} />}
      <div aria-live="polite">
        {invite !== null && (
          <div class="invite">
            <code class="code">{invite.code}</code>
            <div>
              <p>{codeWords(invite)}</p>
              <p class="hint">
                {t('admin.technicians.expires')} <When iso={invite.expiresAt} age={false} />
              </p>
            </div>
            <CopyButton kind="plain" label={t('admin.technicians.copyCode')} text={() => invite.code} />
            {invite.browsers > 1 ? (
              <CopyButton
                kind="plain"
                label={t('admin.technicians.copyPolicy')}
                text={() => policyText(address, invite.code)}
              />
            ) : (
              <CopyButton
                kind="plain"
                label={t('admin.technicians.copyText')}
                text={() => t('admin.technicians.text', [address, invite.code])}
              />
            )}
          </div>
        )}
      </div>
    </Part>
  );
}

const codeWords = ({ role, browsers }: PairingCode): string => {
  if (role === 'admin') return t('admin.technicians.codeAdmin');
  return browsers > 1
    ? t('admin.technicians.codeCompany', browsers, [number(browsers)])
    : t('admin.technicians.codeTechnician');
};

/** What stands under the extension's id in a policy of Chrome, Edge or Firefox. */
const policyText = (companionAddress: string, inviteCode: string): string =>
  JSON.stringify({ companionAddress, inviteCode }, null, 2);
