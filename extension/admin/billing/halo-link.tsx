import { t } from '../../i18n/translate.ts';

interface HaloLinkProps {
  readonly href: string;
  readonly children: string;
  /** What of several alike it opens, for those who hear it. */
  readonly of: string;
}

/** Leads into Halo, in a tab of its own. */
export const HaloLink = ({ href, children, of }: HaloLinkProps) => (
  <a
    class="halo-link"
    href={href}
    target="_blank"
    rel="noreferrer"
    aria-label={t('admin.billing.linkOf', [children, of])}
  >
    {children}
  </a>
);
