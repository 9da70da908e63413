import { useSignal } from '@preact/signals';
import type { Status } from '../../../shared/status.ts';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf, type ScreenName } from '../core/route.ts';
import { type Step, screenOf, steps } from '../core/setup-step.ts';
import { Button } from '../ui/button.tsx';
import { isPutAway, rememberPutAway } from './put-away.ts';

const stepWords = (step: Step): string => {
  const words: Record<Step, () => string> = {
    pair: () => t('admin.step.pair'),
    credentials: () => t('admin.step.credentials'),
    test: () => t('admin.step.test'),
    map: () => t('admin.step.map'),
    preview: () => t('admin.step.preview'),
    import: () => t('admin.step.import'),
    schedule: () => t('admin.step.schedule'),
  };
  return words[step]();
};

const hintWords = (step: Step): string => {
  const words: Record<Step, () => string> = {
    pair: () => t('admin.stepHint.pair'),
    credentials: () => t('admin.stepHint.credentials'),
    test: () => t('admin.stepHint.test'),
    map: () => t('admin.stepHint.map'),
    preview: () => t('admin.stepHint.preview'),
    import: () => t('admin.stepHint.import'),
    schedule: () => t('admin.stepHint.schedule'),
  };
  return words[step]();
};

/** How many customers are mapped, while some are not; null: all are, or nobody knows. */
const mappedWords = (counts: Status['counts'] | undefined): string | null =>
  counts == null || counts.unmapped === 0
    ? null
    : t('admin.step.mapped', [number(counts.mapped), number(counts.mapped + counts.unmapped)]);

/** The short path of the first run: what is done, what is next; gone when all is set up. */
export function SetupBar({ screen }: { readonly screen: ScreenName }) {
  const { status, step } = useApp();
  const isAway = useSignal(isPutAway());
  const current = step.value;
  if (current === null || isAway.value) return null;
  const putAway = () => {
    rememberPutAway();
    isAway.value = true;
  };
  const at = steps.indexOf(current);
  const mapped = mappedWords(status.value?.counts);
  const isDone = (step: Step, place: number) => place < at && !(step === 'map' && mapped !== null);
  return (
    <section class="setup" aria-label={t('admin.step.label')}>
      <ol>
        {steps.map((each, place) => (
          <li key={each} class={isDone(each, place) ? 'done' : place === at ? 'current' : 'later'}>
            <a href={hashOf(screenOf[each])} aria-current={place === at ? 'step' : undefined}>
              <span class="setup-sign" aria-hidden="true">
                {isDone(each, place) ? '✓' : place + 1}
              </span>
              {stepWords(each)}
              {each === 'map' && mapped !== null && ` ${mapped}`}
              {isDone(each, place) && <span class="unseen"> {t('admin.step.done')}</span>}
            </a>
          </li>
        ))}
      </ol>
      <p class="setup-hint">
        {hintWords(current)}{' '}
        {screenOf[current] !== screen && (
          <a href={hashOf(screenOf[current])}>{t('admin.step.go', [stepWords(current)])}</a>
        )}{' '}
        {(current === 'map' || current === 'preview') && (
          <>
            {t('admin.takeOver.offer')}{' '}
            <a href={hashOf('import', 'take-over')}>{t('admin.takeOver.offerLink')}</a>{' '}
          </>
        )}
        <Button kind="quiet" onClick={putAway}>
          {t('admin.step.putAway')}
        </Button>
      </p>
    </section>
  );
}
