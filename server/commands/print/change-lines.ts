import type { Item, PlacedChange } from '../../../shared/run-groups.ts';
import { signOf } from '../../../shared/run-groups.ts';
import { groupBy } from '../../lists/lists.ts';
import { changeCells } from './change.ts';
import { painted } from './change-groups.ts';
import { whyUnusual } from './stakes.ts';
import { colour, columns, shown } from './text.ts';

/** How the lines of a group are shown. */
export interface Shown {
  /** With the number by which a line can be left out. */
  readonly isOpen: boolean;
  /** With the sign of what each does. */
  readonly isMixed: boolean;
  readonly most: number;
  readonly runId: string;
}

const changesIn = (items: readonly Item[]): PlacedChange[] =>
  items.flatMap((item) => (item.type === 'change' ? [item] : []));

/** Changes as aligned lines; a customer is named once, those of one stand together. */
export function changeLines(items: readonly Item[], { isOpen, isMixed, most, runId }: Shown): string[] {
  const all = byCustomer(changesIn(items));
  const rows = all.slice(0, most).map(({ change, place }, at) => {
    const [customer = '', ...cells] = changeCells(change);
    const isSame = at > 0 && ownerOf(all[at - 1]) === ownerOf({ change, place });
    const number = isOpen ? [place < 0 ? '' : `#${place + 1}`] : [];
    const why = whyUnusual(change.stakes?.unusual);
    return [
      ...number,
      ...(isMixed ? [painted(signOf(change.kind))] : []),
      isSame ? '' : customer,
      ...cells,
      why,
    ];
  });
  const rest = all.length - most;
  return [
    columns(rows, { indent: 6 }),
    ...(rest > 0 ? [`      … and ${rest} more: runs ${runId} shows all`] : []),
  ];
}

const ownerOf = (of: PlacedChange | undefined): string =>
  of === undefined
    ? ''
    : `${of.change.customerName} ${of.change.haloClientId ?? of.change.sherwebCustomerId}`;

/** Those of one customer together, customers in the order of their first. */
const byCustomer = (lines: readonly PlacedChange[]): PlacedChange[] =>
  [...groupBy(lines, ownerOf).values()].flat();

/** Changes that did not happen, each with why and what to do. */
export function unfinishedLines(items: readonly Item[], most: number): string[] {
  const found = changesIn(items);
  return [
    ...found
      .slice(0, most)
      .flatMap(({ change }) => [
        `      ${changeCells(change).filter(Boolean).join(', ')}`,
        `        ${shown(change.problem?.message ?? '', 300)}`,
        ...(change.problem === null ? [] : [colour.dim(`        ${shown(change.problem.action, 400)}`)]),
      ]),
    ...(found.length > most ? [`      … and ${found.length - most} more`] : []),
  ];
}
