import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

/** The browser took the permission for one of your own Halo domains away, or an update lost it: ask for it again. */
export function DomainsBanner() {
  const { send } = useApp();
  const domains = useScreen((gone) => createResource(() => send('haloDomains'), gone));
  useEffect(() => {
    const look = () => void domains.load();
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [domains]);
  const lost = (domains.value.value ?? []).filter(({ isAllowed }) => !isAllowed);
  if (lost.length === 0) return null;
  const origins = lost.map(({ domain }) => `https://${domain}/*`);
  return (
    <ProblemBox
      kind="look"
      problem={{
        code: 'extension.domainPermissionMissing',
        message: t('admin.domains.lost', [lost.map(({ domain }) => domain).join(', ')]),
        action: t('admin.domains.lostAction'),
      }}
    >
      <Button kind="main" onClick={() => void browser.permissions.request({ origins })}>
        {t('admin.connection.grant')}
      </Button>
    </ProblemBox>
  );
}
