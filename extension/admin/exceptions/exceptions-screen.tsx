import { useEffect } from 'preact/hooks';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { RuleTable } from '../left-out/rule-table.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { AcceptedTable } from './accepted-table.tsx';
import { AddSku } from './add-sku.tsx';
import { createExceptionsStore } from './store.ts';

/** Everything that persons took out of sync or billing, or accepted there, on one page. */
export function ExceptionsScreen() {
  const app = useApp();
  const store = useScreen((gone) => createExceptionsStore(app, gone));
  useEffect(() => {
    void store.load();
  }, [store]);
  const { action } = store;
  const rules = store.rules.value.value?.rules;
  const accepted = store.accepted.value.value?.accepted;
  return (
    <Screen
      title={t('admin.exceptions.title')}
      lead={
        rules !== undefined &&
        accepted !== undefined &&
        joined([
          rules.length > 0 && t('admin.exceptions.leadRules', [number(rules.length)]),
          accepted.length > 0 && t('admin.exceptions.leadAccepted', [number(accepted.length)]),
        ])
      }
      isReady={hasAnswered(store.rules) && hasAnswered(store.accepted)}
    >
      <LoadProblem problem={store.rules.problem.value} retry={() => void store.load()} />
      <LoadProblem problem={store.accepted.problem.value} retry={() => void store.load()} />
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <Part title={t('admin.decisions.leftOutTitle')} hint={t('admin.decisions.leftOutHint')}>
        {rules !== undefined &&
          (rules.length === 0 ? (
            <p class="empty">{t('admin.exceptions.noRules')}</p>
          ) : (
            <RuleTable
              rules={rules}
              isBusy={action.isBusy.value}
              onFollowAgain={(ruleId) => void store.followAgain(ruleId)}
            />
          ))}
        <AddSku onDone={() => void store.rules.load()} />
      </Part>
      <Part title={t('admin.exceptions.accepted')} hint={t('admin.exceptions.acceptedHint')}>
        {accepted !== undefined &&
          (accepted.length === 0 ? (
            <p class="empty">{t('admin.exceptions.noAccepted')}</p>
          ) : (
            <AcceptedTable
              accepted={accepted}
              isBusy={action.isBusy.value}
              onReopen={(subscriptionId) => void store.reopen(subscriptionId)}
            />
          ))}
      </Part>
    </Screen>
  );
}
