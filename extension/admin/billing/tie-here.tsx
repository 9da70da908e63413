import { useEffect } from 'preact/hooks';
import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import type { TieChoice } from '../../../shared/tie.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { TieResult } from './tie-result.tsx';
import { TieSteps } from './tie-steps.tsx';
import { createTieStore, type TieStore } from './tie-store.ts';
import { TieWrites } from './tie-writes.tsx';
import { amount, seats } from './words.ts';

interface Props {
  readonly row: BillingRow;
  readonly list: Worklist;
}

/** Ties a line from here, once a write check proved that it may; until then the steps to do it in Halo. */
export function TieHere({ row, list }: Props) {
  const app = useApp();
  const store = useScreen((gone) => createTieStore(app, gone, row.subscriptionId));
  useEffect(() => {
    void store.start();
  }, [store]);
  const { known, choices, action, preview, tie } = store;
  const problem = action.problem.value ?? choices.problem.value;
  if (known.value.value?.proof == null) return <TieSteps row={row} list={list} />;
  return (
    <div class="tie">
      <h3>{t('admin.billing.tieHereTitle')}</h3>
      {problem !== null && <ProblemBox problem={problem} />}
      {tie.value !== null ? (
        <TieResult tie={tie.value} store={store} />
      ) : preview.value !== null ? (
        <TieWrites preview={preview.value} store={store} />
      ) : (
        <Choices store={store} choices={choices.value.value?.choices ?? null} />
      )}
    </div>
  );
}

/** The customer's lines that follow no licence yet, what names the product first. */
function Choices({
  store,
  choices,
}: {
  readonly store: TieStore;
  readonly choices: readonly TieChoice[] | null;
}) {
  if (choices === null) return <p class="muted">{t('admin.billing.tieLooking')}</p>;
  if (choices.length === 0) return <p>{t('admin.billing.tieNoLine')}</p>;
  return (
    <ul class="list">
      {choices.map((choice) => (
        <li key={`${choice.recurringInvoiceId} ${choice.lineId}`}>
          <span>
            {choice.description}{' '}
            <span class="muted">
              {joined([
                t('admin.billing.invoiceNumber', [String(choice.recurringInvoiceId)]),
                seats(choice.quantity),
                choice.unitPrice !== null && amount(choice.unitPrice, choice.currency),
                choice.evidence !== null &&
                  t('admin.billing.tieEvidence', choice.evidence.lines, [number(choice.evidence.lines)]),
                !choice.active && t('admin.billing.lineAsleep'),
              ])}
            </span>
          </span>
          <Button
            kind="quiet"
            label={t('admin.billing.tieLookLabel', [choice.description])}
            busy={store.action.isBusy.value}
            onClick={() => void store.look(choice)}
          >
            {t('admin.billing.tieLook')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
