import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { permissionFor } from './address.ts';
import { GrantButton } from './grant-button.tsx';

/** The browser took the permission for the companion's address away, or an update lost it: ask for it again. */
export function PermissionBanner() {
  const app = useApp();
  const state = app.pairing.value;
  if (state === null || state.address === null || state.isAllowed) return null;
  const { address } = state;
  return (
    <ProblemBox
      problem={{
        code: 'extension.permissionMissing',
        message: t('admin.connection.permissionMissing', [new URL(address).host]),
        action: t('admin.connection.permissionMissingAction', [sitesPlace()]),
      }}
    >
      <GrantButton origins={[permissionFor(address)]} onAsked={app.refreshPairing} />
    </ProblemBox>
  );
}
