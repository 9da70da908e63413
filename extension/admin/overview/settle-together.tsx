import type { Decision } from '../../../shared/decision.ts';
import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import type { WaitingStore } from './store.ts';

/** Decisions that can be settled by one press: those of one kind that have the same way out. */
const togetherOf = (decisions: readonly Decision[]) => {
  const groups = new Map<string, { label: string; choice: string; decisions: Decision[] }>();
  for (const decision of decisions)
    for (const { choice, does } of decision.choices) {
      const key = `${decision.code} ${choice}`;
      const group = groups.get(key) ?? { label: does.action, choice, decisions: [] };
      group.decisions.push(decision);
      groups.set(key, group);
    }
  return [...groups].flatMap(([key, group]) => (group.decisions.length < 2 ? [] : [{ key, ...group }]));
};

/** Settles all decisions of one kind in the same way. */
export function SettleTogether({
  store,
  decisions,
}: {
  readonly store: WaitingStore;
  readonly decisions: readonly Decision[];
}) {
  const groups = togetherOf(decisions);
  if (groups.length === 0) return null;
  return (
    <fieldset class="buttons together">
      <legend class="muted">{t('admin.decisions.together')}</legend>
      {groups.map(({ key, label, choice, decisions: all }) => (
        <Button
          key={key}
          busy={store.settling.isBusy.value}
          onClick={() => void store.settleAll(all, choice)}
        >
          {t('admin.decisions.all', [label, number(all.length)])}
        </Button>
      ))}
    </fieldset>
  );
}
