import { describe, expect, it } from 'vitest';
import { everything, filterGroups } from '../../../../extension/admin/changes/filter-changes.ts';
import { groupByCustomer } from '../../../../extension/admin/changes/group-by-customer.ts';
import { createSearch, listRows } from '../../../../extension/admin/changes/group-changes.ts';
import { groupRun } from '../../../../shared/run-groups.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import { change, problem } from './made.ts';

describe('the change list', () => {
  it('tells what goes and what waits first, then the others by kind, at last what is worth knowing', () => {
    const groups = groupRun(
      [
        change({ kind: 'deactivateSubscription' }),
        change({ outcome: 'skipped' }),
        change({ outcome: 'failed' }),
        change({ kind: 'createCustomer', outcome: 'planned' }),
      ],
      [problem({ severity: 'notice' }), problem(), problem({ severity: 'failed' })],
    );
    expect(groups.map(({ key, sign }) => `${sign} ${key}`)).toEqual([
      '- deactivateSubscription',
      '! failed',
      '! problem',
      '? decision',
      '+ createCustomer',
      'i skipped',
      'i notice',
    ]);
  });

  it('tells a customer that is created and its mapping in one line', () => {
    const [group, ...more] = groupRun(
      [
        change({ kind: 'createCustomer', outcome: 'planned' }),
        change({ kind: 'createMapping', outcome: 'planned' }),
        change({ kind: 'createMapping', outcome: 'planned', sherwebCustomerId: 'c-2' }),
      ],
      [],
    );
    expect([group?.key, group?.items.length]).toEqual(['createCustomer', 1]);
    expect(more.map(({ key, items }) => [key, items.length])).toEqual([['createMapping', 1]]);
  });

  it('puts what is odd of a plan on top, once, and what was left out apart', () => {
    const odd: RunChange['stakes'] = { seats: { from: 1, to: 9 }, cost: null, unusual: ['jump'] };
    const groups = groupRun(
      [
        change({ kind: 'deactivateSubscription', outcome: 'planned' }),
        change({ outcome: 'planned', stakes: odd }),
        change({ outcome: 'leftOut' }),
      ],
      [],
    );
    expect(groups.map(({ key, items }) => `${key} ${items.length}`)).toEqual([
      'unusual 1',
      'deactivateSubscription 1',
      'leftOut 1',
    ]);
    expect(groupRun([change({ stakes: odd })], [])[0]?.key, 'done is done').toBe('updateSubscription');
  });

  it('knows the place of each line in the plan that waits, whatever was merged or done', () => {
    const placesOf = (changes: RunChange[]) =>
      groupRun(changes, []).flatMap(({ items }) => items.map((item) => item.type === 'change' && item.place));
    const planned = [
      change({ kind: 'createCustomer', outcome: 'planned' }),
      change({ kind: 'createMapping', outcome: 'planned' }),
      change({ outcome: 'planned' }),
    ];
    expect(placesOf(planned)).toEqual([0, 2]);
    expect(placesOf([change(), change({ outcome: 'held' }), change({ outcome: 'held' })])).toEqual([
      0, 1, -1,
    ]);
  });

  it('groups by customer: first those of whom something goes, the others by name, problems where they were', () => {
    const of = (haloClientId: number, customerName: string, some: Partial<RunChange> = {}) =>
      change({ outcome: 'planned', haloClientId, customerName, ...some });
    const groups = groupByCustomer(
      groupRun(
        [
          of(1, 'Litware'),
          of(2, 'Contoso'),
          of(1, 'Litware', { kind: 'createSubscription' }),
          of(3, 'Woodgrove', { kind: 'deactivateSubscription' }),
        ],
        [problem(), problem({ severity: 'notice' })],
      ),
    );
    expect(groups.map((group) => ('customerName' in group ? group.customerName : group.key))).toEqual([
      'decision',
      'Woodgrove',
      'Contoso',
      'Litware',
      'notice',
    ]);
    expect(groups.map(({ sign, items }) => `${sign} ${items.length}`)).toEqual([
      '? 1',
      '- 1',
      '~ 1',
      '~ 2',
      'i 1',
    ]);
  });

  it('is filtered by kind and by customer', () => {
    const groups = groupRun(
      [change(), change({ kind: 'createSubscription', haloClientId: 7 })],
      [problem({ haloClientId: 7 }), problem()],
    );
    const shown = (filter: Partial<Parameters<typeof filterGroups>[1]>) =>
      filterGroups(groups, { ...everything, ...filter }).map(({ key, items }) => `${key} ${items.length}`);
    expect(shown({ kind: 'createSubscription' })).toEqual(['createSubscription 1']);
    expect(shown({ owner: 'halo 7' })).toEqual(['decision 1', 'createSubscription 1']);
    expect(shown({})).toHaveLength(3);
  });

  it('never counts what failed among what was done', () => {
    const [group, ...more] = groupRun([change({ kind: 'deactivateSubscription', outcome: 'failed' })], []);
    expect(group?.key).toBe('failed');
    expect(more).toEqual([]);
  });

  it('shows every change and every problem exactly once', () => {
    const changes = (['planned', 'applied', 'failed', 'skipped'] as const).map((outcome) =>
      change({ outcome }),
    );
    const groups = groupRun(changes, [problem(), problem({ severity: 'notice' })]);
    expect(groups.flatMap(({ items }) => items)).toHaveLength(6);
  });

  it('searches customers, titles and reasons, and leaves empty groups out', () => {
    const groups = groupRun([change(), change({ kind: 'createSubscription', title: 'Visio' })], [problem()]);
    const find = createSearch(groups);
    expect(find('VISIO ').map(({ key }) => key)).toEqual(['createSubscription']);
    expect(find('looks like').map(({ key }) => key)).toEqual(['decision']);
    expect(find(' ')).toBe(groups);
  });
});

describe('its rows', () => {
  const many = (count: number, kind: 'updateSubscription' | 'deactivateSubscription') =>
    groupRun(
      Array.from({ length: count }, () => change({ kind })),
      [],
    );

  it('open small groups from the start, and large ones only where a person has to look', () => {
    expect(listRows(many(12, 'updateSubscription'), new Set(), false)).toHaveLength(13);
    expect(listRows(many(13, 'updateSubscription'), new Set(), false)).toHaveLength(1);
    expect(listRows(many(50, 'deactivateSubscription'), new Set(), false)).toHaveLength(51);
    expect(listRows(many(51, 'deactivateSubscription'), new Set(), false)).toHaveLength(1);
  });

  it('of one customer stand together, and name it once', () => {
    const names = ['Contoso', 'Fabrikam', 'Contoso'];
    const groups = groupRun(
      names.map((customerName) => change({ customerName, haloClientId: customerName.length })),
      [],
    );
    const rows = listRows(groups, new Set(), false).flatMap((row) => (row.type === 'change' ? [row] : []));
    expect(rows.map(({ change: { customerName }, isRepeated }) => `${customerName} ${isRepeated}`)).toEqual([
      'Contoso false',
      'Contoso true',
      'Fabrikam false',
    ]);
  });

  it('turn by hand, and open while searching', () => {
    const groups = many(13, 'updateSubscription');
    expect(listRows(groups, new Set(['updateSubscription'] as const), false)).toHaveLength(14);
    expect(listRows(groups, new Set(), true)).toHaveLength(14);
  });
});
