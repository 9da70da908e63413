import fc from 'fast-check';
import { inCompanion } from './in-companion.ts';
import { inHalo } from './in-halo.ts';
import { inSherweb } from './in-sherweb.ts';

const number = fc.nat(999);

/** What happens every day, and what happens once in a while; the first is what the second has to hit. */
const everyDay = [
  'bought',
  'quantityChanged',
  'cancelled',
  'allCancelled',
  'subscriptionComesBack',
  'renewed',
  'priceChanged',
  'countByHand',
  'licenceInactive',
  'foreignLicence',
];
const all = Object.keys({ ...inSherweb, ...inHalo });
const numbers = { a: number, b: number, c: number };
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom(...everyDay), ...numbers }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom(...all), ...numbers }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom(...Object.keys(inCompanion)), ...numbers }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('settled'), ...numbers }) },
);

const round = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 5 }),
  faults: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 2 }) },
  ),
  run: fc.oneof(
    { weight: 6, arbitrary: fc.constant('sync' as const) },
    { weight: 2, arbitrary: fc.constant('preview' as const) },
    { weight: 2, arbitrary: fc.constant('approve' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('customers', 'subscriptions', 'one', 'generate', 'otherTenant' as const),
    },
  ),
  /** A person stops the run when so many requests have been sent; null: nobody does. */
  stopAfter: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.nat(14)),
  which: number,
  /** The licence that a person deletes between two pages of a list; null: none. */
  vanishes: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, number),
});

/** A start, and rounds: what happens on both sides, then a run, in fair weather or foul. */
export const histories = fc.record({
  /** How each company is spelled on both sides (0: alike), and what it has bought. */
  customers: fc.array(
    fc.record({
      spelling: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, number),
      clientSpelling: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, null) }, number),
      bought: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  isDeactivating: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  onReplacement: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('hold' as const, 'follow' as const) },
    fc.constant('create' as const),
  ),
  settings: fc.array(number, { maxLength: 3 }),
  /** Whether Halo saves a batch up to a bad element or not at all, and how it answers. */
  batch: fc.constantFrom('partial' as const, 'atomic' as const),
  answerStyle: fc.constantFrom('array' as const, 'objectForOne' as const, 'firstOnly' as const),
  /** Whether Halo's list leaves out the notes, where the marks stand. */
  isDark: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  /** So many rows a page; a list of more is read page by page, while things happen. */
  pageSize: fc.oneof({ weight: 4, arbitrary: fc.constant(1000) }, fc.constant(3)),
  /** What this Halo makes of values; null: it keeps them. */
  keeps: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    fc.record({
      costDecimals: fc.constantFrom(null, 0, 1),
      dateHours: fc.constantFrom(0, -1, 1),
      lowerCaseWords: fc.boolean(),
      skuLength: fc.constantFrom(null, 6),
      dropsAutorenew: fc.boolean(),
      answersAsSent: fc.boolean(),
    }),
  ),
  rounds: fc.array(round, { minLength: 2, maxLength: 5 }),
});

type Valued<T> = T extends fc.Arbitrary<infer V> ? V : never;
export type History = Valued<typeof histories>;
export type Round = Valued<typeof round>;
