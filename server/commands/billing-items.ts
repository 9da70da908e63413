import type { Outcome } from './outcome.ts';
import { money } from './print/money.ts';
import { tableText } from './print/table-text.ts';
import { counted, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** Which Halo item bills which product, as tied lines show it. @throws ApiProblem */
export async function itemsCommand(session: Session, search: string | undefined): Promise<Outcome> {
  if (search !== undefined) return searchItems(session, search);
  const answer = await session.call('billingItems', {});
  const rows = answer.items.map(({ sku, billingCycle, term, haloItemId, description, lines, customers }) => [
    shown(sku, 40),
    billingCycle,
    term === '' ? 'none' : shown(term, 20),
    String(haloItemId),
    shown(description, 40),
    `${counted(lines, 'line')} of ${counted(customers, 'customer')}`,
  ]);
  const text = tableText({
    none: 'No tied line shows an item yet. Compare all customers first: billing',
    head: ['SKU', 'Cycle', 'Term', 'Item', 'What it bills', 'Shown by'],
    rows,
  });
  return { json: answer, text, exitCode: 0 };
}

async function searchItems(session: Session, search: string): Promise<Outcome> {
  const answer = await session.call('findHaloItems', { query: { search } });
  const rows = answer.items.map(({ haloItemId, name, unitPrice }) => [
    String(haloItemId),
    shown(name, 60),
    money(unitPrice, null),
  ]);
  const text = tableText({
    none: 'Halo finds no such item.',
    head: ['Item', 'Name', 'Price'],
    rows,
    right: [2],
  });
  return { json: answer, text, exitCode: 0 };
}
