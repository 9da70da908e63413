import { useEffect } from 'preact/hooks';
import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import type { TieChoices } from '../../../shared/tie.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { NewLine } from './new-line.tsx';
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
  const proof = known.value.value?.proof ?? null;
  if (proof === null) return <TieSteps row={row} list={list} />;
  return (
    <div class="tie">
      <h3>{t('admin.billing.tieHereTitle')}</h3>
      {problem !== null && <ProblemBox problem={problem} />}
      {tie.value !== null ? (
        <TieResult tie={tie.value} store={store} />
      ) : preview.value !== null ? (
        <TieWrites preview={preview.value} store={store} />
      ) : (
        <Choices row={row} store={store} found={choices.value.value ?? null} addsLines={proof.addsLines} />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly row: BillingRow;
  readonly store: TieStore;
  readonly found: TieChoices | null;
  /** A write check has proven that new lines may be written, too. */
  readonly addsLines: boolean;
}

/** The customer's lines that follow no licence yet, what names the product first; then what a new one is made of. */
function Choices({ row, store, found, addsLines }: ChoicesProps) {
  if (found === null) return <p class="muted">{t('admin.billing.tieLooking')}</p>;
  return (
    <>
      {found.choices.length === 0 ? (
        <p>{t('admin.billing.tieNoLine')}</p>
      ) : (
        <Lines row={row} store={store} choices={found.choices} />
      )}
      {addsLines ? (
        <NewLine row={row} store={store} found={found} />
      ) : (
        <p class="hint">{t('admin.billing.tieNewNotProven')}</p>
      )}
    </>
  );
}

interface LinesProps extends Pick<ChoicesProps, 'row' | 'store'> {
  readonly choices: TieChoices['choices'];
}

function Lines({ row: { subscriptionId }, store, choices }: LinesProps) {
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
            onClick={() => {
              const { recurringInvoiceId, lineId } = choice;
              void store.look({ subscriptionId, recurringInvoiceId, lineId });
            }}
          >
            {t('admin.billing.tieLook')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
