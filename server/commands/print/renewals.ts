import type { Cell } from '../../../shared/csv.ts';
import type { ListedRenewal, RenewalList } from '../../../shared/renewals.ts';
import { intentionText, noteLines, wantText } from './intentions.ts';
import { money } from './money.ts';
import { thenWords, windowWords } from './renewal-words.ts';
import { tableText } from './table-text.ts';
import { colour, counted, moment, shown } from './text.ts';

const weekMs = 7 * 86_400_000;

const signs = { ends: '-', renewsAt: '~', renews: '=' } as const;
const signOf = ({ then }: ListedRenewal): string => (then === null ? '?' : signs[then]);

const paintThen = (renewal: ListedRenewal, text: string): string => {
  if (renewal.then === 'ends') return colour.red(text);
  return renewal.then === 'renews' ? text : colour.yellow(text);
};

const closesSoon = ({ windowClosesAt }: ListedRenewal, nowMs: number): boolean =>
  windowClosesAt !== null && Date.parse(windowClosesAt) - nowMs <= weekMs;

const costWords = ({ cost }: ListedRenewal): string =>
  cost === null ? '–' : `${money(cost.perCycle, cost.currency)} ${cost.cycle}`;

/** `billed 48`, `billed 40 of 48`; a dash: not compared. */
const billedWords = ({ billed, seats }: ListedRenewal): string => {
  if (billed === null || billed.billed === null) return '–';
  return billed.billed === seats ? `billed ${seats}` : `billed ${billed.billed} of ${seats}`;
};

const cells = (renewal: ListedRenewal, nowMs: number): string[] => [
  paintThen(renewal, `${signOf(renewal)}  ${thenWords(renewal)}`),
  shown(renewal.customerName, 32),
  shown(renewal.product, 40),
  String(renewal.seats),
  closesSoon(renewal, nowMs)
    ? colour.yellow(windowWords(renewal, nowMs))
    : colour.dim(windowWords(renewal, nowMs)),
  billedWords(renewal),
  costWords(renewal),
  intentionText(renewal.intention),
];

/** How much there is, how old it is, and what is not known. */
export function headOf({ renewals, asOf, unread, hiddenMonthly }: RenewalList): string {
  const parts = [
    counted(renewals.length, 'commitment'),
    ...(hiddenMonthly === 0 ? [] : [`${hiddenMonthly} monthly not listed (--monthly)`]),
    ...(unread === 0 ? [] : [`${counted(unread, 'customer')} not read, or not mapped`]),
    asOf === null ? 'never read: sync or preview once' : `as of ${moment(asOf)}`,
  ];
  return parts.join(' · ');
}

/** Every commitment, then one line to paste into a ticket. @param now when it is printed */
export function printRenewals(list: RenewalList, now: Date): string {
  const { renewals } = list;
  const nowMs = now.getTime();
  const head = [
    '   What comes next',
    'Customer',
    'Product',
    'Seats',
    'How far down',
    'Billed',
    'Cost',
    'Wanted',
  ] as const;
  const ends = renewals.filter(({ then }) => then === 'ends').length;
  const soon = renewals.filter((renewal) => closesSoon(renewal, nowMs)).length;
  return [
    `${colour.bold('Renewals')}  ${headOf(list)}`,
    ...(renewals.length === 0
      ? []
      : ['', tableText({ head, rows: renewals.map((renewal) => cells(renewal, nowMs)), right: [3, 6] })]),
    ...noteLines(list),
    '',
    `${ends} will not renew · ${counted(soon, 'window')} ${soon === 1 ? 'closes' : 'close'} within 7 days`,
  ].join('\n');
}

/** Every row as a table for a spreadsheet, days and times as machines read them. */
export const renewalTable = ({ renewals }: RenewalList): Cell[][] => [
  [
    'Date',
    'Then',
    'Renews at',
    'Customer',
    'Product',
    'Seats',
    'Floor now',
    'Window closes (UTC)',
    'Floors',
    'Term',
    'Term ends',
    'Billed',
    'Billing state',
    'Cost a cycle',
    'Currency',
    'Cycle',
    'Halo customer',
    'Halo licence',
    'Sherweb customer',
    'Subscription',
    'Wanted',
    'Wanted: state',
    'Wanted: why',
    'Read (UTC)',
  ],
  ...renewals.map((each) => [
    each.date,
    each.then ?? 'not known',
    each.renewsAt,
    each.customerName,
    each.product,
    each.seats,
    each.floorNow,
    each.windowClosesAt,
    each.floors.map(({ quantity, until }) => `${quantity} until ${until}`).join('; '),
    each.term,
    each.termEndsOn,
    each.billed?.billed ?? null,
    each.billed?.state ?? null,
    each.cost?.perCycle ?? null,
    each.cost?.currency ?? null,
    each.cost?.cycle ?? null,
    each.haloClientId,
    each.haloLicenceId,
    each.sherwebCustomerId,
    each.subscriptionId,
    each.intention === null ? null : wantText(each.intention),
    each.intention?.state ?? null,
    each.intention?.why ?? null,
    each.asOf,
  ]),
];
