import { createHash } from 'node:crypto';
import { cents } from '../../../../shared/cents.ts';
import type { Phrase } from '../../../../shared/note-values.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { isMoneyField, moneyFields, type PlannedChange } from '../../../../shared/sync-plan.ts';
import { choiceFor, type Settled } from '../../../decisions/settled.ts';
import { groupBy } from '../../../lists/lists.ts';
import { phrase } from '../../../messages/phrases.ts';
import { type Followers, type FollowingLine, writesMoney } from '../model/followers.ts';
import { decision, notice } from '../model/problems.ts';

interface Around {
  readonly settings: Pick<Settings, 'onLinkedMoney'>;
  readonly settlements: Settled;
  /** Absent: no money would be written, so nobody asked. */
  readonly followers?: Followers;
}

/** Changes without the money that waits. */
export interface HeldMoney {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  /** Changes of which nothing but money was left. */
  readonly unchanged: number;
}

/**
 * Takes money out of changes where invoice lines follow it: what is written to the licence would change what customers
 * are billed. It waits for a person, once a customer, with how many lines it moves and by how much; the rest of each
 * change is done. Where it could not be read which lines follow, no money is written, and that is said.
 * @param changes of all customers
 * @example cost 22.5 → 30 of a licence whose line of 10 seats follows it, monthly in USD: not written, "+USD 75.00 a month"
 */
export function holdLinkedMoney(changes: readonly PlannedChange[], around: Around): HeldMoney {
  const { followers, settings, settlements } = around;
  const asTheyAre = { changes, problems: [], unchanged: 0 };
  if (followers === undefined || settings.onLinkedMoney === 'write') return asTheyAre;
  const linesOf = ({ haloLicenceId }: PlannedChange) =>
    followers.ok && haloLicenceId !== null ? (followers.lines.get(haloLicenceId) ?? []) : [];
  const concerned = changes.filter(
    (each) => writesMoney(each) && (!followers.ok || linesOf(each).length > 0),
  );
  if (concerned.length === 0) return asTheyAre;

  if (!followers.ok) {
    const unknown = notice('sync.linkedMoneyUnknown', {}, { count: concerned.length });
    const problems = [{ ...unknown, detail: followers.note.message }];
    return { ...without(changes, new Set(concerned)), problems };
  }
  const problems: RunProblem[] = [];
  const kept = new Set<PlannedChange>();
  for (const [, group] of groupBy(concerned, ({ sherwebCustomerId }) => sherwebCustomerId)) {
    const question = ask(group, linesOf);
    const choice = settings.onLinkedMoney === 'leave' ? 'leave' : choiceFor(question, settlements);
    if (choice === 'accept' || choice === 'always') for (const each of group) kept.add(each);
    else if (choice === undefined) problems.push(question);
  }
  return { ...without(changes, new Set(concerned.filter((each) => !kept.has(each)))), problems };
}

/** The question about one customer's changes. */
function ask(
  group: readonly PlannedChange[],
  linesOf: (change: PlannedChange) => readonly FollowingLine[],
): RunProblem {
  const [first] = group;
  const moved = group.flatMap((change) => linesOf(change).map((line) => movedBy(change, line)));
  return decision(
    'sync.linkedMoney',
    {
      ...(first === undefined ? {} : { sherwebCustomerId: first.sherwebCustomerId }),
      haloClientId: first?.haloClientId ?? null,
    },
    {
      customer: first?.customerName ?? '',
      count: moved.length,
      licences: group.map(({ title }) => title).join(', '),
      moves: sums(moved),
      seen: digestOf(group),
    },
  );
}

interface Move {
  readonly amount: number | null;
  readonly currency: string | null;
}

/** By how much a line is moved in a month. */
function movedBy({ fields }: PlannedChange, { quantity, inMonth, currency }: FollowingLine): Move {
  let amount: number | null = 0;
  for (const field of moneyFields) {
    const change = fields[field];
    if (change === undefined) continue;
    const { from, to } = change;
    const isKnown =
      typeof from === 'number' && typeof to === 'number' && quantity !== null && inMonth !== null;
    amount = isKnown && amount !== null ? amount + (to - from) * quantity * inMonth : null;
  }
  return { amount, currency };
}

/** Sums by currency, never across; what is not known is said beside them. */
function sums(moved: readonly Move[]): Phrase[] {
  const known = new Map<string, number>();
  let unknown = 0;
  for (const { amount, currency } of moved) {
    if (amount === null || currency === null) unknown += 1;
    else known.set(currency, (known.get(currency) ?? 0) + amount);
  }
  return [
    ...[...known]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, sum]) => {
        const amount = cents(sum);
        return phrase(amount < 0 ? 'money.down' : 'money.up', { currency, amount: Math.abs(amount) });
      }),
    ...(unknown === 0 ? [] : [phrase('money.unknown', { count: unknown })]),
  ];
}

/** Equal for the same writes: another price is another question. */
const digestOf = (group: readonly PlannedChange[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        group
          .map(({ haloLicenceId, fields }) => [
            haloLicenceId,
            ...moneyFields.map((field) => fields[field]?.to ?? null),
          ])
          .toSorted(([one], [other]) => Number(one) - Number(other)),
      ),
    )
    .digest('hex')
    .slice(0, 12);

/** The changes without the money of some of them. */
function without(
  changes: readonly PlannedChange[],
  held: ReadonlySet<PlannedChange>,
): Omit<HeldMoney, 'problems'> {
  const rest = changes.flatMap((change): PlannedChange[] => {
    if (!held.has(change)) return [change];
    const { currency: _currency, ...others } = change;
    const fields = Object.fromEntries(
      Object.entries(change.fields).filter(([field]) => !isMoneyField(field)),
    );
    return Object.keys(fields).length === 0 ? [] : [{ ...others, fields }];
  });
  return { changes: rest, unchanged: changes.length - rest.length };
}
