import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../i18n/translate.ts';
import type { HaloDomain } from '../../messaging/messages.ts';
import type { Resource } from '../core/resource.ts';
import type { ScreenName } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

interface DomainsBannerProps {
  readonly domains: Resource<HaloDomain[]>;
  /** They are looked at again on each screen. */
  readonly screen: ScreenName;
}

/** The browser took the permission for one of your own Halo domains away, or an update lost it: ask for it again. */
export function DomainsBanner({ domains, screen }: DomainsBannerProps) {
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
  }, [domains, screen]);
  const lost = (domains.value.value ?? []).filter(({ isAllowed }) => !isAllowed);
  // There they are listed, each with what it wants.
  if (lost.length === 0 || screen === 'connection') return null;
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
