import { describe, expect, it } from 'vitest';
import { nothingSeen } from '../../../../../server/data/documents/sight.ts';
import { lostSight, sightOf } from '../../../../../server/sync/plan/guards/lost-sight.ts';
import type { Reads, SightBefore } from '../../../../../server/sync/plan/model/reads.ts';
import type { PlannedChange } from '../../../../../shared/sync-plan.ts';
import { everything, mapping } from '../../builders.ts';

type SightReads = Parameters<typeof lostSight>[0];

/** A read of so many customers and licences, of which the linked ones of these ids are gone. */
function reads(given: {
  clients?: number;
  listed?: number | null;
  gone?: number;
  links?: number;
  mapped?: readonly number[];
  before?: Partial<SightBefore>;
}): SightReads {
  const { clients = 50, listed = 500, gone = 0, links = 500, mapped = [] } = given;
  const rows: Reads['clients'] = Array.from({ length: clients }, (_, at) => ({
    id: at + 1,
    name: `Office ${at}`,
    inactive: false,
    topLevelName: null,
  }));
  return {
    scope: everything,
    clients: rows,
    halo: {
      licences: [],
      unverifiedIds: new Set(),
      goneIds: new Set(Array.from({ length: gone }, (_, at) => at)),
      listed,
    },
    remembered: {
      mappings: mapped.map((id) => mapping(`s${id}`, id)),
      excludedIds: new Set(),
      links: Array.from({ length: links }, (_, at) => ({
        subscriptionId: `u${at}`,
        sherwebCustomerId: 's1',
        haloLicenceId: at,
      })),
      sight: { ...nothingSeen, quietDays: null, ...given.before },
    } as unknown as Reads['remembered'],
  };
}

const creation = (kind: PlannedChange['kind'], at: number): PlannedChange => ({
  kind,
  sherwebCustomerId: `n${at}`,
  haloClientId: null,
  subscriptionId: kind === 'createSubscription' ? `u${at}` : null,
  haloLicenceId: null,
  fields: {},
  customerName: '',
  title: '',
});
const signs = (about: SightReads, changes: readonly PlannedChange[] = []) => {
  const found = lostSight(about, changes);
  return found === null
    ? []
    : ((found.hold.values?.signs ?? []) as { code: string }[]).map(({ code }) => code);
};

describe('whether Halo seems to hide what it has', () => {
  const seen = { clients: 50, licences: 500 };
  it.each([
    ['nothing changed', reads({ before: seen }), []],
    ['a tenth fewer licences', reads({ listed: 450, before: seen }), []],
    ['more than a tenth fewer', reads({ listed: 449, before: seen }), ['sight.fewerLicences']],
    ['two customers of ten fewer', reads({ clients: 8, before: { clients: 10 } }), []],
    ['three of ten', reads({ clients: 7, before: { clients: 10 } }), ['sight.fewerClients']],
    ['nothing known of before', reads({ clients: 3, listed: 4 }), []],
    ['licences not asked for', reads({ listed: null, before: seen }), []],
    ['mapped customers gone', reads({ mapped: [1, 97, 98, 99] }), ['sight.goneClients']],
    ['as many as were believed', reads({ mapped: [97, 98, 99], before: { goneClients: 3 } }), []],
    ['a few linked licences of many gone', reads({ gone: 5 }), []],
    ['many of them', reads({ gone: 51 }), ['sight.goneLicences']],
    ['two of three', reads({ gone: 2, links: 3 }), []],
  ] as const)('%s', (_, about, expected) => {
    expect(signs(about)).toEqual(expected);
  });

  it('a few licences that would be made anew wait, and no other creation does', () => {
    const changes = [0, 1, 2, 400].map((at) => creation('createSubscription', at));
    const found = lostSight(reads({ gone: 3 }), changes);
    expect(found?.changes.map(({ subscriptionId }) => subscriptionId)).toEqual(['u0', 'u1', 'u2']);
  });

  it.each([
    [12, 60, ['sight.manyNew']],
    [11, 60, []],
    [12, 59, []],
    [12, null, []],
  ] as const)('%i new customers after %s quiet days', (count, quietDays, expected) => {
    const changes = Array.from({ length: count }, (_, at) => creation('createCustomer', at));
    expect(signs(reads({ before: { quietDays } }), changes)).toEqual(expected);
  });

  it('remembers of a run what it looked at', () => {
    const before = { clients: 60, licences: 400, goneLicences: 7, goneClients: 2, quietDays: 5 };
    expect(sightOf(reads({ listed: null, gone: 1, before }))).toEqual({
      clients: 50,
      licences: 400,
      goneLicences: 1,
      goneClients: 0,
    });
  });
});
