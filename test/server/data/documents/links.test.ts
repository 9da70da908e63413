import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../../server/data/documents/links.ts';
import { linkOf, subscription } from '../../sync/builders.ts';

const a = subscription('a');

describe('links', () => {
  it('hold one licence a subscription, the newest', () => {
    const links = withLinks({ links: [linkOf(a, 100), linkOf(subscription('b'), 200)] }, [linkOf(a, 101)]);
    expect(Object.fromEntries(links.links.map((each) => [each.subscriptionId, each.haloLicenceId]))).toEqual({
      a: 101,
      b: 200,
    });
  });

  it('go on under another subscription with their licence, told once or twice', () => {
    const next = { ...linkOf(subscription('b'), 100), replaces: 'a' };
    const once = withLinks({ links: [linkOf(a, 100)] }, [next]);
    expect(once.links).toEqual([{ ...linkOf(subscription('b'), 100), continues: ['a'] }]);
    expect(withLinks(once, [next])).toEqual(once);
  });

  it('know all subscriptions that a licence was of, and not the one that it is of again', () => {
    const [b, c] = [linkOf(subscription('b'), 100), linkOf(subscription('c'), 100)];
    const twice = withLinks({ links: [linkOf(a, 100)] }, [
      { ...b, replaces: 'a' },
      { ...c, replaces: 'b' },
    ]);
    expect(twice.links).toEqual([{ ...c, continues: ['a', 'b'] }]);
    expect(withLinks(twice, [{ ...linkOf(a, 100), replaces: 'c' }]).links).toEqual([
      { ...linkOf(a, 100), continues: ['b', 'c'] },
    ]);
  });

  it('know what a licence was of also where the link that it goes on from was lost, told once or twice', () => {
    const [b, c] = [linkOf(subscription('b'), 100), linkOf(subscription('c'), 100)];
    const once = withLinks({ links: [] }, [{ ...b, replaces: 'a' }]);
    expect(once.links).toEqual([{ ...b, continues: ['a'] }]);
    const twice = withLinks(once, [{ ...c, replaces: 'b' }]);
    expect(withLinks(twice, [{ ...c, replaces: 'b' }]).links).toEqual([{ ...c, continues: ['a', 'b'] }]);
  });

  it('keep one that was given another licence meanwhile', () => {
    const next = { ...linkOf(subscription('b'), 100), replaces: 'a' };
    expect(withLinks({ links: [linkOf(a, 101)] }, [next]).links).toHaveLength(2);
  });
});
