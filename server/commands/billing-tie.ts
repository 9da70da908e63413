import type { Tie, TieChoice, TiePreview } from '../../shared/tie.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Outcome } from './outcome.ts';
import { colour, columns, counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

interface Asked {
  readonly subscriptionId: string;
  readonly invoice?: number | undefined;
  readonly line?: number | undefined;
  readonly apply?: boolean | undefined;
}

const number = (value: number | null): string => (value === null ? '?' : String(value));
const money = (value: number | null, currency: string | null): string =>
  value === null ? 'unknown' : `${currency ?? ''} ${value.toFixed(2)}`.trim();

/**
 * Without a line: the lines to choose from. With one: what would be written and what the invoice bills next; with
 * `apply` it is written. Exit 1 when it may not be, or Halo did something else.
 * @throws ApiProblem, ConfigError where a line is named without its invoice
 */
export async function tieCommand(
  session: Session,
  { subscriptionId, invoice, line, apply }: Asked,
): Promise<Outcome> {
  if ((invoice === undefined) !== (line === undefined)) throw new ConfigError({ wording: 'tieNeedsBoth' });
  if (invoice === undefined || line === undefined) {
    const { choices } = await session.call('tieChoices', { params: { subscriptionId } });
    return { json: { choices }, text: choicesText(choices, subscriptionId), exitCode: 0 };
  }
  const of = { subscriptionId, recurringInvoiceId: invoice, lineId: line };
  const preview = await session.call('previewTie', { body: of });
  const text = previewText(preview);
  if (apply !== true || preview.refused !== null)
    return { json: preview, text, exitCode: preview.refused === null ? 0 : 1 };
  const tie = await session.call('tieLine', { body: { ...of, fingerprint: preview.fingerprint } });
  return {
    json: tie,
    text: `${text}\n\n${tieText(tie)}`,
    exitCode: tie.outcome === 'applied' ? 0 : 1,
  };
}

function choicesText(choices: readonly TieChoice[], subscriptionId: string): string {
  if (choices.length === 0)
    return 'Its customer has no line that follows no licence yet. Add one in Halo, with the item of the product.';
  const head = ['Invoice', 'Line', 'What it bills', 'Quantity', 'Price', 'What speaks for it'];
  return [
    columns([head, ...choices.map(choiceCells)], { right: [3, 4] }),
    '',
    `See what would be written with: billing tie ${shown(subscriptionId, 80)} --invoice <id> --line <id>`,
  ].join('\n');
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

function previewText(preview: TiePreview): string {
  const { recurringInvoiceId, lineId, description, quantity, amount, currency, period, nextOn } = preview;
  return [
    `Line ${lineId} of recurring invoice ${recurringInvoiceId} (${shown(description, 60)}) would follow licence ${preview.haloLicenceId} (${shown(preview.product, 60)}).`,
    columns([
      ['Written', 'from', 'to'],
      ...preview.writes.map(({ field, from, to }) => [field, shown(from, 60), shown(to, 200)]),
    ]),
    `It bills next${nextOn === null ? '' : `, on ${nextOn}`}: ${number(quantity.to)} instead of ${number(quantity.from)}, ${money(amount.to, currency)} instead of ${money(amount.from, currency)} (${period}).`,
    ...(preview.refused === null
      ? ['Nothing was written; do it with --apply.']
      : [
          colour.yellow(`?  ${shown(preview.refused.message, 400)}`),
          colour.dim(`   ${shown(preview.refused.action, 400)}`),
        ]),
  ].join('\n');
}

const outcomeWords: Record<Tie['outcome'], string> = {
  begun: 'begun; what came of it is not known',
  applied: 'tied',
  failed: 'not tied; the invoice is as before',
  otherwise: 'Halo did something else',
  undone: 'written back as it was',
};

const tieText = ({ tieId, outcome, problem }: Tie): string =>
  [
    outcome === 'applied'
      ? `Tied, and seen in Halo. Take it back with: billing untie ${tieId}`
      : `${outcomeWords[outcome]}.`,
    ...(problem === null
      ? []
      : [colour.yellow(`?  ${shown(problem.message, 400)}`), colour.dim(`   ${shown(problem.action, 400)}`)]),
  ].join('\n');

/** Lines that were tied from here, and whether that may be done. @throws ApiProblem */
export async function tiesCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listTies', {});
  const { proof, ties } = answer;
  const may =
    proof === null
      ? 'Lines are not written from here: no write check has proven it on this Halo. See: doctor --write-check <haloClientId>'
      : `Lines may be written from here: proven on customer ${proof.haloClientId}, ${moment(proof.at)}.`;
  const head = ['Tie', 'Product', 'Invoice', 'Line', 'Licence', 'At', 'Outcome'];
  const rows = ties.map((tie) => [
    tie.tieId,
    shown(tie.product, 40),
    String(tie.recurringInvoiceId),
    String(tie.lineId),
    String(tie.haloLicenceId),
    moment(tie.at),
    outcomeWords[tie.outcome],
  ]);
  return {
    json: answer,
    text: [may, ...(rows.length === 0 ? [] : ['', columns([head, ...rows])])].join('\n'),
    exitCode: 0,
  };
}

/** Writes a line that was tied from here as it was before. Exit 1 when Halo did not. @throws ApiProblem */
export async function untieCommand(session: Session, tieId: string): Promise<Outcome> {
  const tie = await session.call('undoTie', { params: { tieId } });
  return { json: tie, text: tieText(tie), exitCode: tie.outcome === 'undone' ? 0 : 1 };
}

/** Which Halo item bills which product, as tied lines show it. @throws ApiProblem */
export async function itemsCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('billingItems', {});
  const head = ['SKU', 'Cycle', 'Term', 'Item', 'What it bills', 'Shown by'];
  const rows = answer.items.map(({ sku, billingCycle, term, haloItemId, description, lines, customers }) => [
    shown(sku, 40),
    billingCycle,
    term === '' ? 'none' : shown(term, 20),
    String(haloItemId),
    shown(description, 40),
    `${counted(lines, 'line')} of ${counted(customers, 'customer')}`,
  ]);
  const text =
    rows.length === 0
      ? 'No tied line shows an item yet. Compare all customers first: billing'
      : columns([head, ...rows]);
  return { json: answer, text, exitCode: 0 };
}
