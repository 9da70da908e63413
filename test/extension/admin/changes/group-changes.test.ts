import { describe, expect, it } from 'vitest';
import { createSearch, groupRun, listRows } from '../../../../extension/admin/changes/group-changes.ts';
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

  it('turn by hand, and open while searching', () => {
    const groups = many(13, 'updateSubscription');
    expect(listRows(groups, new Set(['updateSubscription'] as const), false)).toHaveLength(14);
    expect(listRows(groups, new Set(), true)).toHaveLength(14);
  });
});
