import { expect, it, vi } from 'vitest';
import { sumWords } from '../../../extension/admin/changes/stakes-words.ts';
import { countsWords } from '../../../extension/admin/runs/run-words.ts';
import { consequenceWords } from '../../../extension/admin/schedule/consequence-words.ts';
import { ageOf } from '../../../extension/i18n/age.ts';
import { ageWords } from '../../../extension/i18n/age-words.ts';
import { durationWords } from '../../../extension/i18n/moments.ts';
import { money } from '../../../extension/i18n/money.ts';
import { percent } from '../../../extension/i18n/translate.ts';
import { sumStakes } from '../../../shared/stakes-sum.ts';
import { noCounts } from '../../support/runs.ts';
import { inBothLanguages, messagesOf } from '../support/messages.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const [english, french] = [await messagesOf('en'), await messagesOf('fr')];
const inBoth = await inBothLanguages(state);

it('numbers are parted by spaces that Halo’s font has: a narrow one is hardly seen', () => {
  const said = () => [money(36657.52, 'USD'), percent(0.46), durationWords('fr', 300)].join(' · ');
  expect(inBoth(said)[1]).toBe('36 657,52 USD · 46 % · 0,3 s');
});

const now = new Date('2026-06-03T12:00:00Z');
it.each([
  ['2026-06-03T12:00:00Z', 'just now', 'à l’instant'],
  ['2026-06-03T11:59:00Z', '1 min ago', 'il y a 1 min'],
  ['2026-06-03T09:00:00Z', '3 h ago', 'il y a 3 h'],
  ['2026-05-31T12:00:00Z', '3 days ago', 'il y a 3 jours'],
  ['2026-06-03T12:05:00Z', 'in 5 min', 'dans 5 min'],
  ['2026-06-04T06:00:00Z', 'in 18 h', 'dans 18 h'],
  ['2026-06-08T12:00:00Z', 'in 5 days', 'dans 5 jours'],
])('the age of %s is told as past, present or to come: %s', (iso, en, fr) => {
  expect(inBoth(() => ageWords(ageOf(iso, now)))).toEqual([en, fr]);
});

it.each([
  [
    'admin.customers.summary',
    1,
    ['2', '3', '1'],
    'Mapped 2 of 3 Sherweb customers, 1 is open',
    'Clients Sherweb associés : 2 sur 3, 1 est ouvert',
  ],
  [
    'admin.customers.summary',
    2,
    ['1', '3', '2'],
    'Mapped 1 of 3 Sherweb customers, 2 are open',
    'Clients Sherweb associés : 1 sur 3, 2 sont ouverts',
  ],
  ['admin.customers.zeroOpen', 0, ['0'], 'Sherweb lists no customers', 'Sherweb ne liste aucun client'],
  [
    'admin.customers.zeroOpen',
    1,
    ['1'],
    'The one Sherweb customer is mapped or excluded',
    'Le seul client Sherweb est associé ou exclu',
  ],
  [
    'admin.headline.allMapped',
    1,
    ['1'],
    'Nothing waits for you, 1 customer mapped',
    'Rien ne vous attend, 1 client associé',
  ],
  [
    'admin.headline.allMapped',
    2,
    ['2'],
    'Nothing waits for you, 2 customers mapped',
    'Rien ne vous attend, 2 clients associés',
  ],
  [
    'admin.overview.before',
    1,
    ['22 Nov', '1', '3'],
    'On 22 Nov: 1 difference in billing, 3 to decide',
    'Le 22 Nov : 1 écart de facturation, 3 à décider',
  ],
  ['ticket.free', 1, ['1', '48'], '1 of 48 free, to be reused', '1 sur 48 libre, à réutiliser'],
] as const)('the sentence %s is right for %i', (key, count, parts, en, fr) => {
  expect(inBoth(() => state.t(key, count, parts))).toEqual([en, fr]);
});

it('what is counted has a form for none in French, which is that of one unless it says something else', () => {
  const counted = Object.entries(english).filter(([, { message }]) => message.includes(' | '));
  const wrong = counted.flatMap(([key]) => {
    const forms = french[key]?.message.split(' | ') ?? [];
    const [none, one, many] = forms;
    return forms.length === 3 && (none === one || none !== many) ? [] : [key];
  });
  expect(counted.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
});

it.each([
  [
    'deactivates',
    3,
    18,
    'Today a sync would deactivate 3 licences, 18 seats.',
    'Aujourd’hui, une synchronisation désactiverait 3 licences, 18 postes.',
  ],
  [
    'staysBilled',
    1,
    null,
    'Today a sync would deactivate 1 licence, which goes on being billed.',
    'Aujourd’hui, une synchronisation désactiverait 1 licence, qui continue d’être facturée.',
  ],
] as const)('what a setting comes to is said with its numbers: %s', (kind, count, seats, en, fr) => {
  expect(inBoth(() => consequenceWords({ kind, count, seats }))).toEqual([en, fr]);
});

it.each([
  [{}, 'nothing to change', 'rien à changer'],
  [
    { customersCreated: 1, subscriptionsCreated: 1, leftOut: 1 },
    '1 customer · 1 created · 1 left out',
    '1 client · 1 créé · 1 laissé de côté',
  ],
  [
    { subscriptionsUpdated: 2, subscriptionsDeactivated: 2, leftOut: 2 },
    '2 updated · 2 deactivated · 2 left out',
    '2 mis à jour · 2 désactivés · 2 laissés de côté',
  ],
] as const)('what a run did is counted as people say it: %j', (counts, en, fr) => {
  expect(inBoth(() => countsWords({ ...noCounts, ...counts }))).toEqual([en, fr]);
});

it.each([
  ['nothing', [], '', ''],
  [
    'one seat more, whose cost nobody knows',
    [{ seats: { from: 4, to: 5 }, cost: null }],
    '+1 seat',
    '+1 poste',
  ],
  [
    'up and down, never set off against each other, and what has no cost',
    [
      { seats: { from: 10, to: 14 }, cost: { from: 225, to: 315, currency: 'USD' } },
      { seats: { from: 50, to: 20 }, cost: { from: 200, to: 80, currency: 'USD' } },
      { seats: { from: 5, to: 0 }, cost: null },
    ],
    '+4 −35 seats · +USD 90.00 −USD 120.00 a month · 1 without a known cost',
    '+4 −35 postes · +90,00 USD −120,00 USD par mois · 1 sans coût connu',
  ],
] as const)('what a preview means in sum is said in seats and money: %s', (_what, moved, en, fr) => {
  const changes = moved.map((stakes) => ({ stakes: { ...stakes, unusual: [] } }));
  expect(inBoth(() => sumWords(sumStakes(changes)))).toEqual([en, fr]);
});
