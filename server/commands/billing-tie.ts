import type { TieWish } from '../../shared/tie.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { moment, shown } from './print/text.ts';
import { choicesText, outcomeWords, previewText, tieText, untieText } from './print/ties.ts';
import type { Session } from './session.ts';

interface Asked {
  readonly subscriptionId: string;
  readonly invoice?: number | undefined;
  readonly line?: number | undefined;
  readonly item?: number | undefined;
  readonly price?: number | undefined;
  readonly apply?: boolean | undefined;
}

/**
 * Without an invoice: the lines, invoices and items to choose from. With a line of it, or an item for a new one: what would
 * be written and what the invoice bills next; with `apply` it is written. Exit 1 when it may not be, or Halo did something
 * else.
 * @throws ApiProblem, ConfigError where a line or item is named without its invoice, or a price without an item
 */
export async function tieCommand(
  session: Session,
  { subscriptionId, invoice, line, item, price, apply }: Asked,
): Promise<Outcome> {
  const wish = wishOf({ subscriptionId, invoice, line, item, price });
  if (wish === null) {
    const found = await session.call('tieChoices', { params: { subscriptionId } });
    return { json: found, text: choicesText(found, subscriptionId), exitCode: 0 };
  }
  const preview = await session.call('previewTie', { body: wish });
  const isApplied = apply === true && preview.refused === null;
  const text = previewText(preview, isApplied);
  if (!isApplied) return { json: preview, text, exitCode: preview.refused === null ? 0 : 1 };
  const tie = await session.call('tieLine', { body: { ...wish, fingerprint: preview.fingerprint } });
  return {
    json: tie,
    text: `${text}\n\n${tieText(tie)}`,
    exitCode: tie.outcome === 'applied' ? 0 : 1,
  };
}

/** What is to be tied; null: nothing is chosen yet. */
function wishOf({ subscriptionId, invoice, line, item, price }: Omit<Asked, 'apply'>): TieWish | null {
  if (invoice !== undefined && line !== undefined && price === undefined)
    return { subscriptionId, recurringInvoiceId: invoice, lineId: line };
  if (invoice !== undefined && item !== undefined) {
    const priced = price === undefined ? {} : { unitPrice: price };
    return { subscriptionId, recurringInvoiceId: invoice, haloItemId: item, ...priced };
  }
  if ([invoice, line, item, price].some((each) => each !== undefined))
    throw new ConfigError({ wording: 'tieNeedsBoth' });
  return null;
}

/** Lines that were tied from here, and whether that may be done. @throws ApiProblem */
export async function tiesCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listTies', {});
  const { proof, ties } = answer;
  const may =
    proof === null
      ? 'Lines are not written from here: no write check has proven it on this Halo. See: doctor --write-check <haloClientId>'
      : `Lines may be written from here: proven on customer ${proof.haloClientId}, ${moment(proof.at)}.`;
  const rows = ties.map((tie) => [
    tie.tieId,
    shown(tie.product, 40),
    String(tie.recurringInvoiceId),
    tie.lineId === null ? '?' : String(tie.lineId),
    String(tie.haloLicenceId),
    moment(tie.at),
    outcomeWords[tie.outcome],
  ]);
  const head = ['Tie', 'Product', 'Invoice', 'Line', 'Licence', 'At', 'Outcome'] as const;
  return {
    json: answer,
    text: rows.length === 0 ? may : [may, '', tableText({ head, rows })].join('\n'),
    exitCode: 0,
  };
}

/** Writes a line that was tied from here as it was before. Exit 1 when Halo did not. @throws ApiProblem */
export async function untieCommand(session: Session, tieId: string): Promise<Outcome> {
  const tie = await session.call('undoTie', { params: { tieId } });
  return { json: tie, text: untieText(tie), exitCode: tie.outcome === 'undone' ? 0 : 1 };
}
