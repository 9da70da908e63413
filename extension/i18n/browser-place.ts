import { t } from './translate.ts';

/** Browsers that differ in where a person finds a permission; others are built like Chrome. */
export type BrowserKind = 'chrome' | 'edge' | 'firefox';

/** @param userAgent as `navigator` tells it */
export const browserKind = (userAgent: string): BrowserKind =>
  /\bFirefox\//.test(userAgent) ? 'firefox' : /\bEdg\//.test(userAgent) ? 'edge' : 'chrome';

/** Where a person finds on which sites the extension may work. */
export function sitesPlace(kind = browserKind(navigator.userAgent)): string {
  switch (kind) {
    case 'chrome':
      return t('place.sites.chrome');
    case 'edge':
      return t('place.sites.edge');
    case 'firefox':
      return t('place.sites.firefox');
  }
}

/** Where a person finds what may reach machines on their own network. */
export function networkPlace(kind = browserKind(navigator.userAgent)): string {
  switch (kind) {
    case 'chrome':
      return t('place.network.chrome');
    case 'edge':
      return t('place.network.edge');
    case 'firefox':
      return t('place.network.firefox');
  }
}
