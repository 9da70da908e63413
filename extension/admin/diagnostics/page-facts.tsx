import type { PageReport } from '../../halo-page/page-report.ts';
import { t } from '../../i18n/translate.ts';
import { Part } from '../ui/screen.tsx';

/** What was found in Halo's page: where our tab stands, what it looks like, and what was missing. */
export const PageFacts = ({ page }: { readonly page: PageReport | null | undefined }) => (
  <Part title={t('admin.diagnostics.page')}>
    {page === null || page === undefined ? (
      <p class="hint">{t('admin.diagnostics.noPage')}</p>
    ) : (
      <>
        <dl class="facts">
          <dt>{t('admin.diagnostics.pageKind')}</dt>
          <dd>{page.page}</dd>
          <dt>{t('admin.diagnostics.shownAs')}</dt>
          <dd>{page.shownAs}</dd>
          <dt>{t('admin.diagnostics.strips')}</dt>
          <dd>{page.strips.map(({ family, tabs }) => `${family} (${tabs})`).join(', ') || '–'}</dd>
          <dt>{t('admin.diagnostics.chosen')}</dt>
          <dd>{page.chosen === null ? '–' : `${page.chosen.family}, ${page.chosen.content}`}</dd>
          <dt>{t('admin.diagnostics.theme')}</dt>
          <dd>
            {page.theme.dark ? t('admin.diagnostics.dark') : t('admin.diagnostics.light')} · {page.theme.font}
          </dd>
          <dt>{t('admin.diagnostics.accent')}</dt>
          <dd>
            {page.theme.accent ?? '–'} ({page.theme.accentFrom})
          </dd>
          {page.tile !== null && (
            <>
              <dt>{t('admin.diagnostics.tile')}</dt>
              <dd>{page.tile}</dd>
            </>
          )}
        </dl>
        {page.fallbacks.length > 0 && (
          <ul class="plain look">
            {page.fallbacks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </>
    )}
  </Part>
);
