import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf, type ScreenName } from '../core/route.ts';
import { type Step, screenOf, steps } from '../core/setup-step.ts';

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

/** The short path of the first run: what is done, what is next; gone when all is set up. */
export function SetupBar({ screen }: { readonly screen: ScreenName }) {
  const { step } = useApp();
  const current = step.value;
  if (current === null) return null;
  const at = steps.indexOf(current);
  return (
    <section class="setup" aria-label={t('admin.step.label')}>
      <ol>
        {steps.map((each, place) => (
          <li key={each} class={place < at ? 'done' : place === at ? 'current' : 'later'}>
            <a href={hashOf(screenOf[each])} aria-current={place === at ? 'step' : undefined}>
              <span class="setup-sign" aria-hidden="true">
                {place < at ? '✓' : place + 1}
              </span>
              {stepWords(each)}
              {place < at && <span class="unseen"> {t('admin.step.done')}</span>}
            </a>
          </li>
        ))}
      </ol>
      <p class="setup-hint">
        {hintWords(current)}{' '}
        {screenOf[current] !== screen && (
          <a href={hashOf(screenOf[current])}>{t('admin.step.go', [stepWords(current)])}</a>
        )}
      </p>
    </section>
  );
}
