import { haloMatches } from '../../halo-page/addresses.ts';
import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import type { Resource } from '../core/resource.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { GrantButton } from './grant-button.tsx';
import { permissionsHere } from './permissions-here.ts';
import { usePermissions } from './use-permissions.ts';

const isHalos = (origin: string): boolean =>
  haloMatches.some((pattern) => origin.includes(pattern.slice('https://*.'.length)));

/**
 * Whether the browser lets the extension work on any site of Halo's. In Firefox each person may withhold what the
 * manifest asks for, in Chrome and Edge restrict it to some sites.
 * @param ownDomains how many Halo domains of a person's own it may work on
 */
export async function worksInHalo(ownDomains: number): Promise<boolean> {
  const permissions = permissionsHere();
  // Where it cannot be asked, this is shown in Halo.
  if (permissions === undefined || ownDomains > 0) return true;
  const { origins = [] } = await permissions.getAll();
  return origins.some(isHalos);
}

/** The browser withholds all of Halo's sites: says so on every screen, with a button that asks for them. */
export function HaloBanner({ works }: { readonly works: Resource<boolean> }) {
  usePermissions(works.load, []);
  if (works.value.value !== false) return null;
  return (
    <ProblemBox
      kind="look"
      problem={{
        code: 'extension.haloWithheld',
        message: t('admin.domains.withheld'),
        action: t('admin.domains.withheldAction', [sitesPlace()]),
      }}
    >
      <GrantButton origins={haloMatches} />
    </ProblemBox>
  );
}
