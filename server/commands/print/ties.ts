import type { Note } from '../../../shared/problem.ts';
import type { InvoiceChoice, Tie, TieChoice, TieChoices, TiePreview } from '../../../shared/tie.ts';
import { money } from './money.ts';
import { questionLines } from './question-lines.ts';
import { tableText } from './table-text.ts';
import { counted, shown } from './text.ts';

const number = (value: number | null): string => (value === null ? '?' : String(value));

/** The lines to choose from, then what a new one is made of. */
export const choicesText = (found: TieChoices, subscriptionId: string): string =>
  [linesText(found.choices, subscriptionId), '', newLineText(found, subscriptionId)].join('\n');

function linesText(choices: readonly TieChoice[], subscriptionId: string): string {
  if (choices.length === 0) return 'Its customer has no line that follows no licence yet.';
  return tableText({
    head: ['Invoice', 'Line', 'What it bills', 'Quantity', 'Price', 'What speaks for it'],
    rows: choices.map(choiceCells),
    right: [3, 4],
    end: `See what would be written with: billing tie ${shown(subscriptionId, 80)} --invoice <id> --line <id>`,
  });
}

const choiceCells = (choice: TieChoice) => [
  String(choice.recurringInvoiceId),
  String(choice.lineId),
  shown(choice.description, 40),
  number(choice.quantity),
  money(choice.unitPrice, choice.currency),
  [
    choice.evidence === null
      ? ''
      : `its item bills the product on ${counted(choice.evidence.lines, 'line')} of ${counted(choice.evidence.customers, 'customer')}`,
    choice.named ? 'names the product' : '',
    choice.active ? '' : 'makes no invoice now',
  ]
    .filter((part) => part !== '')
    .join(', '),
];

/** How a new line is asked for: on which invoice, of which item. */
function newLineText({ invoices, items }: TieChoices, subscriptionId: string): string {
  if (invoices.length === 0) return 'Its customer has no recurring invoice for a new line. Add one in Halo.';
  const on = invoices.map(invoiceText).join(' · ');
  const known = items.map(
    ({ haloItemId, description, lines, customers }) =>
      `  item ${haloItemId}, ${shown(description, 40)}: bills the product on ${counted(lines, 'line')} of ${counted(customers, 'customer')}`,
  );
  return [
    `A new line may be put on recurring invoice ${on}${known.length === 0 ? '' : ', of'}`,
    ...known,
    `See what would be written with: billing tie ${shown(subscriptionId, 80)} --invoice <id> --item <id> [--price <amount>]; items: billing items --search <text>`,
  ].join('\n');
}

const invoiceText = ({ recurringInvoiceId, period, currency, nextOn }: InvoiceChoice): string =>
  `${recurringInvoiceId} (${[period, currency, nextOn === null ? null : `next ${nextOn}`].filter((part) => part !== null).join(', ')})`;

/** What would be, or is, written, and what the invoice bills next. @param isApplied it is written right after */
export function previewText(preview: TiePreview, isApplied: boolean): string {
  const { recurringInvoiceId, lineId, description, quantity, amount, currency, period, nextOn } = preview;
  return [
    `${lineId === null ? 'A new line on' : `Line ${lineId} of`} recurring invoice ${recurringInvoiceId} (${shown(description, 60)}) would follow licence ${preview.haloLicenceId} (${shown(preview.product, 60)}).`,
    tableText({
      head: ['Written', 'From', 'To'],
      rows: preview.writes.map(({ field, from, to }) => [field, shown(from, 60), shown(to, 200)]),
    }),
    `It bills next${nextOn === null ? '' : `, on ${nextOn}`}: ${number(quantity.to)} instead of ${number(quantity.from)}, ${money(amount.to, currency)} instead of ${money(amount.from, currency)} (${period}).`,
    ...(preview.refused === null && !isApplied ? ['Nothing was written; do it with --apply.'] : []),
    ...noteLines(preview.refused),
  ].join('\n');
}

/** What came of a tie. */
export const outcomeWords: Record<Tie['outcome'], string> = {
  begun: 'begun; what came of it is not known',
  applied: 'tied',
  failed: 'not tied; the invoice is as before',
  otherwise: 'Halo did something else',
  undone: 'written back as it was',
};

/** What came of a tie that was just made. */
export const tieText = ({ tieId, outcome, problem }: Tie): string =>
  [
    outcome === 'applied'
      ? `Tied, and seen in Halo. Take it back with: billing untie ${tieId}`
      : `${outcomeWords[outcome]}.`,
    ...noteLines(problem),
  ].join('\n');

/** What came of taking a tie back. */
export const untieText = ({ outcome, isNew, problem }: Tie): string =>
  [
    outcome !== 'undone'
      ? 'Not taken back.'
      : isNew
        ? 'The new line is inactive and follows nothing; delete it in Halo.'
        : 'Written back as it was, and seen in Halo.',
    ...noteLines(problem),
  ].join('\n');

const noteLines = (note: Note | null): string[] => (note === null ? [] : questionLines(note));
