import type { ConnectionResult } from '../../../shared/credentials.ts';
import { t } from '../../i18n/translate.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import type { CredentialsStore } from './store.ts';

/** One sentence for each side. */
export function TestResult({ store }: { readonly store: CredentialsStore }) {
  const test = store.test.value;
  return (
    <div class="test-result" aria-live="polite">
      {test !== null && (
        <>
          <Side name="Sherweb" result={test.sherweb} />
          <Side name="Halo" result={test.halo} />
        </>
      )}
    </div>
  );
}

const Side = ({ name, result }: { name: string; result: ConnectionResult }) =>
  result.ok ? (
    <div class="notice good">
      <span class="notice-sign" aria-hidden="true">
        ✓
      </span>
      <p class="notice-body">{t('admin.credentials.works', [name, result.account])}</p>
    </div>
  ) : (
    <ProblemBox problem={result.problem} />
  );
