import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { LearnedPart } from './learned-part.tsx';
import type { DiagnosticsStore } from './store.ts';

/** Do Sherweb and Halo behave as we think they do? Reads only. */
export function DoctorPart({ store }: { readonly store: DiagnosticsStore }) {
  const { doctor, examining } = store;
  const findings = doctor.value?.findings ?? [];
  const count = (result: (typeof findings)[number]['result']) =>
    number(findings.filter((each) => each.result === result).length);
  return (
    <Part title={t('admin.doctor.title')} hint={t('admin.doctor.hint')}>
      <div class="buttons">
        <Button busy={examining.isBusy.value} onClick={() => void store.examine()}>
          {examining.isBusy.value ? t('admin.doctor.running') : t('admin.doctor.run')}
        </Button>
        <span aria-live="polite">
          {doctor.value !== null &&
            t('admin.doctor.result', [count('holds'), count('differs'), count('unknown')])}
        </span>
      </div>
      {examining.problem.value !== null && <ProblemBox problem={examining.problem.value} />}
      {findings.some(({ result }) => result === 'differs') && (
        <ul class="list">
          {findings
            .filter(({ result }) => result === 'differs')
            .map(({ id, assumption, observed, consequence }) => (
              <li key={id}>
                <span class="grow">
                  {assumption}
                  <span class="hint block">
                    {observed} {consequence}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      )}
      <LearnedPart store={store} />
    </Part>
  );
}
