import type { StartPage } from '../../halo-page/follow-pages.ts';
import type { PageReport } from '../../halo-page/page-report.ts';

export function configurationTile(_: {
  isEnabled(): Promise<boolean>;
  enable(): Promise<void>;
  frameUrl: string;
}): { readonly start: StartPage; readonly foundBy: () => PageReport['tile'] } {
  return { start: () => undefined, foundBy: () => null };
}
