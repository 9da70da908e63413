import { useEffect, useRef } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf, type ScreenName } from '../core/route.ts';
import { screenWords } from './screen-words.ts';

/** What people come for, each with its screens; a job of one screen has no name of its own. */
const jobs: readonly { readonly job: 'changes' | 'settings' | null; readonly of: readonly ScreenName[] }[] = [
  { job: null, of: ['overview', 'billing', 'customers', 'renewals', 'orders'] },
  { job: 'changes', of: ['import', 'movements', 'history'] },
  {
    job: 'settings',
    of: [
      'connection',
      'credentials',
      'schedule',
      'notifications',
      'exceptions',
      'technicians',
      'diagnostics',
    ],
  },
];

const jobWords = (job: 'changes' | 'settings'): string =>
  job === 'changes' ? t('admin.nav.changes') : t('admin.nav.settings');

/** The screens that may be gone to, with how much waits on each. */
export function Nav({ screens, current }: { screens: readonly ScreenName[]; current: ScreenName }) {
  const { status } = useApp();
  const waiting = status.value?.waiting;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = nav.current;
    if (element === null) return;
    // In a narrow or low window the screens scroll; another size, as of zooming, moves what was in sight.
    const sizes = new ResizeObserver(() =>
      element
        .querySelector(`[href="${hashOf(current)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [current]);
  const badges: Partial<Record<ScreenName, number>> = {
    overview: (status.value?.heldPlans ?? 0) + (waiting?.decisions ?? 0) + (waiting?.notImported ?? 0),
    // As many as the headline says and the screen lists; where a decision is open about each, they wait there.
    customers: waiting?.unmapped === 0 ? 0 : (status.value?.counts?.unmapped ?? 0),
    orders: waiting?.orders ?? 0,
  };
  return (
    <nav ref={nav} class="nav" aria-label={t('admin.nav.label')}>
      <p class="nav-name">{t('admin.name')}</p>
      {jobs.map(({ job, of }) => {
        const shown = of.filter((screen) => screens.includes(screen));
        if (shown.length === 0) return null;
        return (
          <div key={job} class="nav-job">
            {job !== null && <p aria-hidden="true">{jobWords(job)}</p>}
            <ul aria-label={job === null ? undefined : jobWords(job)}>
              {shown.map((screen) => (
                <li key={screen}>
                  <a href={hashOf(screen)} aria-current={screen === current ? 'page' : undefined}>
                    {screenWords(screen)}
                    <Badge count={badges[screen] ?? 0} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

const Badge = ({ count }: { readonly count: number }) =>
  count === 0 ? null : <span class="badge">{number(count)}</span>;
