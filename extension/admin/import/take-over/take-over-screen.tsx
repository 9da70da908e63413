import { t } from '../../../i18n/translate.ts';
import { useApp } from '../../core/context.ts';
import { useScreen } from '../../core/use-screen.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { FinishStep } from './finish-step.tsx';
import { FoundStep } from './found-step.tsx';
import { LicencesStep } from './licences-step.tsx';
import { MappingsStep } from './mappings-step.tsx';
import { saveFound } from './save-found.ts';
import { StepButtons } from './step-buttons.tsx';
import { createTakeOverStore, type TakeOverStore, takeOverSteps } from './store.ts';
import { TwiceStep } from './twice-step.tsx';
import { stepWords } from './words.ts';
import { WriterStep } from './writer-step.tsx';

/** Takes over, step by step, what another writer of the same subscriptions left in Halo; it ends in a preview. */
export function TakeOverScreen() {
  const app = useApp();
  const store = useScreen((gone) => createTakeOverStore(app, gone));
  const { step, looking, previewing } = store;
  const found = store.found.value;
  const problem = looking.problem.value ?? previewing.problem.value;
  return (
    <Screen
      kind="wide"
      title={t('admin.takeOver.title')}
      lead={t('admin.takeOver.lead')}
      actions={
        found !== null && (
          <Button onClick={() => saveFound(found, store.taken.value, app.now.value)}>
            {t('admin.run.csv')}
          </Button>
        )
      }
    >
      <StepBar store={store} />
      {problem !== null && <ProblemBox problem={problem} />}
      <StepOf store={store} />
      <StepButtons store={store} key={step.value} />
    </Screen>
  );
}

/** The steps; those behind the first are open once both sides were read. */
const StepBar = ({ store: { step, found } }: { readonly store: TakeOverStore }) => (
  <ol class="take-over-steps" aria-label={t('admin.takeOver.steps')}>
    {takeOverSteps.map((each, place) => (
      <li key={each}>
        <button
          type="button"
          class="filter"
          aria-current={each === step.value ? 'step' : undefined}
          disabled={found.value === null && each !== 'writer'}
          onClick={() => {
            step.value = each;
          }}
        >
          {place + 1}. {stepWords(each)}
        </button>
      </li>
    ))}
  </ol>
);

function StepOf({ store }: { readonly store: TakeOverStore }) {
  const found = store.found.value;
  if (found === null || store.step.value === 'writer') return <WriterStep store={store} />;
  const steps = {
    found: FoundStep,
    mappings: MappingsStep,
    licences: LicencesStep,
    twice: TwiceStep,
    finish: FinishStep,
  } as const;
  const Step = steps[store.step.value];
  return <Step store={store} found={found} />;
}
