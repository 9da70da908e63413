import type { ListedRule } from '../../../shared/left-out.ts';
import { actorWords } from '../../i18n/actor-words.ts';
import { runIdWords } from '../../i18n/run-id-words.ts';
import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';
import { fromWords, ruleWords } from './rule-words.ts';

interface RuleTableProps {
  readonly rules: readonly ListedRule[];
  readonly isBusy: boolean;
  readonly onFollowAgain: (ruleId: string) => void;
}

/** What is left out of sync or billing, with how many subscriptions that is, why, and a press that follows it again. */
export const RuleTable = ({ rules, isBusy, onFollowAgain }: RuleTableProps) => (
  <VirtualRows
    class="decisions"
    label={t('admin.decisions.leftOutTitle')}
    rows={rules}
    keyOf={({ ruleId }) => ruleId}
    height={64}
    measured
    render={(rule) => (
      <>
        <td class="decision">
          <p>
            {ruleWords(rule)} · {t('admin.decisions.covers', rule.covers, [number(rule.covers)])}
          </p>
          <p class="muted">
            {fromWords(rule)} · {reasonWords(rule)} · {actorWords(rule.by)} <When iso={rule.at} />
          </p>
        </td>
        <td>
          <Button
            busy={isBusy}
            label={t('admin.decisions.followAgainLabel', [ruleWords(rule)])}
            onClick={() => onFollowAgain(rule.ruleId)}
          >
            {t('admin.decisions.followAgain')}
          </Button>
        </td>
      </>
    )}
  />
);

const reasonWords = ({ undoneBy, reason }: ListedRule): string =>
  undoneBy === undefined ? reason : t('admin.decisions.undone', [runIdWords(undoneBy)]);
