import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import type { HaloDomain } from '../../messaging/messages.ts';
import type { Resource } from '../core/resource.ts';
import type { ScreenName } from '../core/route.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { GrantButton } from './grant-button.tsx';
import { usePermissions } from './use-permissions.ts';

interface DomainsBannerProps {
  readonly domains: Resource<HaloDomain[]>;
  /** They are looked at again on each screen. */
  readonly screen: ScreenName;
}

/** The browser took the permission for one of your own Halo domains away, or an update lost it: ask for it again. */
export function DomainsBanner({ domains, screen }: DomainsBannerProps) {
  usePermissions(domains.load, [screen]);
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
        action: t('admin.domains.lostAction', [sitesPlace()]),
      }}
    >
      <GrantButton origins={origins} />
    </ProblemBox>
  );
}
