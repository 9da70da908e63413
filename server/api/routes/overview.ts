import { addDays, subDays, subHours } from 'date-fns';
import type { Changes } from '../../../shared/movement.ts';
import type { Overview } from '../../../shared/overview.ts';
import { billedWrong } from '../../decisions/figures.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { changesSince } from '../../movements/changes.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';
import { renewalLister } from './renewals.ts';

/** What closes within so many days is told. */
const closingDays = 7;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Is it right, and what do I do now? */
export const overviewHandlers = (deps: ApiDeps) => {
  const { data, now } = deps;
  const renewals = renewalLister(deps);
  return {
    readOverview: async () => {
      const at = now();
      const { renewals: listed } = await renewals({ days: closingDays });
      const closing = closingIn(listed, at, addDays(at, closingDays));
      const before = await data.movements.figuresOf(dayOf(subDays(at, 7)));
      return {
        billing: billedWrong(data, dayOf(at)),
        decisions: waitingIn(data).decisions.length,
        before: before !== null && before.day < dayOf(at) ? before : null,
        closing: closing.length,
        closesFirst: closing[0] ?? null,
        yesterday: sumOf(await changesSince(data, subHours(at, 24).toISOString(), at)),
      };
    },
  } satisfies Partial<Handlers>;
};

type Closing = NonNullable<Overview['closesFirst']>;

/** Windows that close between two moments, the first of them first. */
const closingIn = (
  renewals: readonly { readonly customerName: string; readonly windowClosesAt: string | null }[],
  from: Date,
  to: Date,
): Closing[] =>
  renewals
    .flatMap(({ customerName, windowClosesAt: at }) => (at === null ? [] : [{ customerName, at }]))
    .filter(({ at }) => new Date(at) > from && new Date(at) <= to)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));

function sumOf({ complete, customers }: Changes): Overview['yesterday'] {
  const all = customers.flatMap(({ changes }) => changes);
  const count = (kind: (typeof all)[number]['kind']) => all.filter((each) => each.kind === kind).length;
  return {
    complete,
    customers: customers.length,
    seats: customers.reduce((sum, { seats }) => sum + seats.to - seats.from, 0),
    new: count('new'),
    ended: count('ended'),
    replaced: count('replaced'),
    prices: count('price'),
  };
}
