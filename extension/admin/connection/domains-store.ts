import { signal } from '@preact/signals';
import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import type { HaloDomain } from '../../messaging/messages.ts';
import { createAction } from '../core/action.ts';
import { createResource } from '../core/resource.ts';
import { domainProblemWords } from './address-words.ts';
import { checkDomain } from './halo-domain.ts';

export interface DomainsDeps {
  readonly list: () => Promise<HaloDomain[]>;
  readonly save: (domain: string) => Promise<void>;
  readonly remove: (domain: string) => Promise<void>;
  readonly askPermission: (domain: string) => Promise<boolean>;
  readonly known: readonly string[];
}

/** Customers' own Halo domains, added one by one. */
export function createDomainsStore(deps: DomainsDeps, gone: AbortSignal) {
  const domains = createResource(deps.list, gone);
  const action = createAction(gone);
  const typed = signal('');
  const problem = signal<string | null>(null);

  const grant = (domain: string) =>
    action.run(async () => {
      // Kept before the prompt, which may close the page; the background finishes when the permission is given.
      const [isGranted] = await Promise.all([deps.askPermission(domain), deps.save(domain)]);
      if (!isGranted) problem.value = t('admin.domains.refused', [domain, sitesPlace()]);
      await domains.load();
    });
  return {
    domains,
    action,
    typed,
    problem,
    grant,
    async add() {
      const checked = checkDomain(
        typed.value,
        deps.known,
        (domains.value.value ?? []).map(({ domain }) => domain),
      );
      problem.value = checked.ok ? null : domainProblemWords(checked.problem);
      if (!checked.ok) return;
      typed.value = '';
      await grant(checked.domain);
    },
    remove: (domain: string) =>
      action.run(async () => {
        await deps.remove(domain);
        await domains.load();
      }),
  };
}
export type DomainsStore = ReturnType<typeof createDomainsStore>;
