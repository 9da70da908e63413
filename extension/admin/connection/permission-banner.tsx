import { browser } from 'wxt/browser';
import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { permissionFor } from './address.ts';

/** The browser took the permission for the companion's address away, or an update lost it: ask for it again. */
export function PermissionBanner() {
  const app = useApp();
  const state = app.pairing.value;
  if (state === null || state.address === null || state.isAllowed) return null;
  const { address } = state;
  const grant = async () => {
    await browser.permissions.request({ origins: [permissionFor(address)] });
    await app.refreshPairing();
  };
  return (
    <ProblemBox
      problem={{
        code: 'extension.permissionMissing',
        message: t('admin.connection.permissionMissing', [new URL(address).host]),
        action: t('admin.connection.permissionMissingAction', [sitesPlace()]),
      }}
    >
      <Button kind="main" onClick={() => void grant()}>
        {t('admin.connection.grant')}
      </Button>
    </ProblemBox>
  );
}
