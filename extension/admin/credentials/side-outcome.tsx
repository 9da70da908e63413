import { t } from '../../i18n/translate.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import type { Side } from './fields.ts';
import type { CredentialsStore } from './store.ts';

interface SideOutcomeProps {
  readonly side: Side;
  readonly name: string;
  readonly store: CredentialsStore;
}

/** What became of a side: how its test went, and whether what is typed is stored. */
export function SideOutcome({ side, name, store }: SideOutcomeProps) {
  const outcome = store.outcomes.value[side];
  const isUnsaved = store.input.value[side] !== undefined;
  return (
    <div class="test-result" aria-live="polite">
      {outcome?.kind === 'tested' &&
        (outcome.result.ok ? (
          <div class="notice good">
            <span class="notice-sign" aria-hidden="true">
              ✓
            </span>
            <p class="notice-body">
              {t('admin.credentials.works', [name, outcome.result.account])}
              {outcome.isSaved && <span class="muted">{t('admin.credentials.saved')}</span>}
            </p>
          </div>
        ) : (
          <ProblemBox problem={outcome.result.problem} />
        ))}
      {outcome?.kind === 'untested' && <p class="muted">{t('admin.credentials.savedUntested')}</p>}
      {isUnsaved && outcome === undefined && <p class="look">{t('admin.credentials.unsaved')}</p>}
      {isUnsaved && outcome !== undefined && (
        <p class="muted">
          {store.replaced.value.includes(side)
            ? t('admin.credentials.unsavedKept')
            : t('admin.credentials.unsavedFailed')}
        </p>
      )}
    </div>
  );
}
