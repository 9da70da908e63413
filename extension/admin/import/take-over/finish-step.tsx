import { number, t } from '../../../i18n/translate.ts';
import { CheckField } from '../../ui/field.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import type { StepProps } from './found-step.tsx';

/** Whether the other writer is off, and what a preview of all that was ticked would be about. */
export const FinishStep = ({ store, found }: StepProps) => {
  const { mappings, adoptions } = store.taken.value;
  return (
    <div class="take-over-step">
      {found.stops.map((problem) => (
        <ProblemBox key={problem.code} problem={problem} />
      ))}
      {found.asksWhetherOff ? (
        <CheckField
          label={t('admin.takeOver.off')}
          hint={t('admin.takeOver.offHint')}
          checked={store.saysOff.value}
          onChange={(checked) => {
            store.saysOff.value = checked;
          }}
        />
      ) : (
        found.stops.length === 0 && <p>{t('admin.takeOver.module.off')}</p>
      )}
      <p>
        {t('admin.takeOver.sum.mappings', mappings.size, [number(mappings.size)])} ·{' '}
        {t('admin.takeOver.sum.licences', adoptions.size, [number(adoptions.size)])}
      </p>
      <p class="hint">{t('admin.takeOver.finishHint')}</p>
    </div>
  );
};
