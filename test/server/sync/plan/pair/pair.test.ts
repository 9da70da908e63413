import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairSubscriptions, sharedLicences } from '../../../../../server/sync/plan/pair/pair.ts';
import type { HaloLicence } from '../../../../../server/vendors/halo/licence.ts';
import type { Link } from '../../../../../shared/link.ts';
import type { Subscription } from '../../../../../shared/subscription.ts';
import { licenceOf, linkOf, markOf, subscription } from '../../builders.ts';

const a = subscription('a');
const b = subscription('b');
const marked = { notes: `Called them on Monday.\n${markOf(a)}\nRenew by hand.` };

interface Row {
  readonly situation: string;
  readonly licences: readonly HaloLicence[];
  readonly links: readonly Link[];
  readonly expected: {
    readonly pairs?: readonly string[];
    readonly unpaired?: readonly string[];
    readonly contested?: readonly string[];
    readonly orphans?: readonly string[];
    readonly copiesOfGone?: readonly number[];
    readonly foreign?: readonly number[];
  };
}

const rows: Row[] = [
  {
    situation: 'a link pairs, whatever the licence is called by now',
    licences: [licenceOf(a, 100, { name: 'Renamed by hand' })],
    links: [linkOf(a, 100)],
    expected: { pairs: ['a=100 by link'] },
  },
  {
    situation: 'a lost link is found again by the mark, wherever it stands in the notes',
    licences: [licenceOf(a, 100, marked)],
    links: [],
    expected: { pairs: ['a=100 by mark'] },
  },
  {
    situation: 'a link to a licence that is gone gives way to the mark in another',
    licences: [licenceOf(a, 101, marked)],
    links: [linkOf(a, 100)],
    expected: { pairs: ['a=101 by mark'] },
  },
  {
    situation: 'a link wins over a mark in a copy of the licence, and the copy is nobody else’s',
    licences: [licenceOf(a, 101, marked), licenceOf(a, 100, marked)],
    links: [linkOf(a, 100)],
    expected: { pairs: ['a=100 by link'] },
  },
  {
    situation: 'two licences with the mark and no link: contested, nothing paired',
    licences: [licenceOf(a, 100, marked), licenceOf(a, 101, marked)],
    links: [],
    expected: { contested: ['a: 100, 101'] },
  },
  {
    situation: 'of two licences with the mark and no link it is the one where the subscription belongs',
    licences: [licenceOf(a, 100, { ...marked, clientId: 20 }), licenceOf(a, 101, marked)],
    links: [],
    expected: { pairs: ['a=101 by mark'] },
  },
  {
    situation: 'two licences with the mark and no link, both elsewhere: contested',
    licences: [
      licenceOf(a, 100, { ...marked, clientId: 20 }),
      licenceOf(a, 101, { ...marked, clientId: 30 }),
    ],
    links: [],
    expected: { contested: ['a: 100, 101'] },
  },
  {
    situation: 'a licence linked to one subscription is not taken by the mark of another in it',
    licences: [licenceOf(b, 100, marked)],
    links: [linkOf(b, 100)],
    expected: { pairs: ['b=100 by link'], unpaired: ['a'] },
  },
  {
    situation: 'the same name and the same SKU are no pair',
    licences: [licenceOf(a, 100)],
    links: [],
    expected: { unpaired: ['a'], foreign: [100] },
  },
  {
    situation: 'a licence without link and mark is foreign',
    licences: [licenceOf(a, 100), licenceOf(subscription('x'), 900)],
    links: [linkOf(a, 100)],
    expected: { pairs: ['a=100 by link'], foreign: [900] },
  },
  {
    situation: 'notes that Halo does not show are no mark',
    licences: [licenceOf(a, 100, { notes: undefined })],
    links: [],
    expected: { unpaired: ['a'], foreign: [100] },
  },
  {
    situation: 'a linked licence whose subscription is gone is an orphan',
    licences: [licenceOf(subscription('gone'), 100)],
    links: [linkOf(subscription('gone'), 100)],
    expected: { orphans: ['gone=100 of s1'] },
  },
  {
    situation: 'a marked licence whose subscription is gone is an orphan of the customer in the mark',
    licences: [licenceOf(a, 100, { notes: markOf(subscription('gone', { sherwebCustomerId: 's7' })) })],
    links: [],
    expected: { orphans: ['gone=100 of s7'] },
  },
  {
    situation: 'a copy of a linked licence is no orphan when the subscription goes, but told apart',
    licences: [
      licenceOf(a, 100, { notes: markOf(subscription('gone')) }),
      licenceOf(a, 101, { notes: markOf(subscription('gone')) }),
    ],
    links: [linkOf(subscription('gone'), 100)],
    expected: { orphans: ['gone=100 of s1'], copiesOfGone: [101] },
  },
  {
    situation: 'an inactive copy of a licence whose subscription is gone is of no concern',
    licences: [
      licenceOf(a, 100),
      licenceOf(a, 101, { notes: markOf(subscription('gone')), owned: { is_active: false } }),
    ],
    links: [linkOf(subscription('gone'), 100)],
    expected: { orphans: ['gone=100 of s1'] },
  },
  {
    situation: 'a copy of a licence that went on under another subscription is no orphan either',
    licences: [licenceOf(a, 100, marked), licenceOf(a, 101, { notes: markOf(subscription('gone')) })],
    links: [{ ...linkOf(a, 100), continues: ['gone'] }],
    expected: { pairs: ['a=100 by link'], copiesOfGone: [101] },
  },
  {
    situation: 'a link to a licence that is not there is no orphan',
    licences: [],
    links: [linkOf(subscription('gone'), 100)],
    expected: {},
  },
];

const pairOf = (
  subscriptions: readonly Subscription[],
  licences: readonly HaloLicence[],
  links: readonly Link[],
) => pairSubscriptions({ subscriptions, licences, links, sharedIds: sharedLicences(links), clientId: 10 });

describe('pairing subscriptions with licences', () => {
  it.each(rows)('$situation', ({ licences, links, expected }) => {
    const wantsB = links.some(({ subscriptionId }) => subscriptionId === 'b');
    const wantsA = Object.values(expected)
      .flat()
      .some((text) => /^a\b/.test(String(text)));
    const pairing = pairOf([...(wantsA ? [a] : []), ...(wantsB ? [b] : [])], licences, links);
    expect({
      pairs: pairing.pairs.map((pair) => `${pair.subscription.id}=${pair.licence.id} by ${pair.by}`),
      unpaired: pairing.unpaired.map(({ id }) => id),
      contested: pairing.contested.map(
        (each) => `${each.subscription.id}: ${each.licences.map(({ id }) => id).join(', ')}`,
      ),
      orphans: pairing.orphans.map(
        ({ link, licence }) => `${link.subscriptionId}=${licence.id} of ${link.sherwebCustomerId}`,
      ),
      copiesOfGone: pairing.copiesOfGone.map(({ licence }) => licence.id),
      foreign: pairing.foreign.map(({ id }) => id),
    }).toEqual({
      ...{ pairs: [], unpaired: [], contested: [], orphans: [], copiesOfGone: [], foreign: [] },
      ...expected,
    });
  });

  it('gives every subscription one place, and uses no licence twice', () => {
    const subscriptionId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
    const licenceId = fc.integer({ min: 100, max: 104 });
    const licence = fc
      .tuple(licenceId, fc.option(subscriptionId))
      .map(([id, mark]) => licenceOf(a, id, { notes: mark === null ? '' : markOf(subscription(mark)) }));
    fc.assert(
      fc.property(
        fc.uniqueArray(subscriptionId),
        fc.uniqueArray(licence, { selector: ({ id }) => id }),
        fc.uniqueArray(
          fc.tuple(subscriptionId, licenceId).map(([id, at]) => linkOf(subscription(id), at)),
          { selector: ({ subscriptionId: id }) => id },
        ),
        (ids, licences, links) => {
          const given = ids.map((id) => subscription(id));
          const { pairs, unpaired, contested, orphans, foreign } = pairOf(given, licences, links);
          const placed = [
            ...pairs.map((pair) => pair.subscription.id),
            ...unpaired.map(({ id }) => id),
            ...contested.map((each) => each.subscription.id),
          ];
          expect(placed.toSorted()).toEqual(ids.toSorted());
          const linked = new Set(links.map((link) => link.haloLicenceId));
          const used = [...pairs.map((pair) => pair.licence.id), ...orphans.map((each) => each.licence.id)];
          expect(new Set(pairs.map((pair) => pair.licence.id)).size).toBe(pairs.length);
          for (const { link, licence } of orphans)
            expect(
              pairs.some((pair) => pair.licence.id === licence.id),
              link.subscriptionId,
            ).toBe(false);
          for (const { id } of foreign) expect(used).not.toContain(id);
          for (const pair of pairs) if (pair.by === 'mark') expect(linked.has(pair.licence.id)).toBe(false);
          for (const { id, notes } of foreign) {
            expect(linked.has(id)).toBe(false);
            expect(notes).toBe('');
          }
          const present = new Set(ids);
          for (const { link } of orphans) expect(present.has(link.subscriptionId)).toBe(false);
        },
      ),
    );
  });

  it('pairs neither of two subscriptions whose links name the same licence', () => {
    const { pairs, contested } = pairOf([a, b], [licenceOf(a, 100)], [linkOf(a, 100), linkOf(b, 100)]);
    expect(pairs).toEqual([]);
    expect(contested.map((each) => each.subscription.id)).toEqual(['a', 'b']);
  });

  it('takes no licence for an orphan that another subscription is linked to as well', () => {
    const gone = subscription('gone');
    const links = [linkOf(gone, 100), linkOf(a, 100)];
    for (const present of [[a], []]) {
      const { pairs, orphans } = pairOf(present, [licenceOf(a, 100)], links);
      expect([pairs, orphans]).toEqual([[], []]);
    }
  });
});
