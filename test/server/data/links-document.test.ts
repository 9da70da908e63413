import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../server/data/links-document.ts';
import { linkOf, subscription } from '../sync/builders.ts';

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
    expect(once.links).toEqual([linkOf(subscription('b'), 100)]);
    expect(withLinks(once, [next])).toEqual(once);
  });

  it('keep one that was given another licence meanwhile', () => {
    const next = { ...linkOf(subscription('b'), 100), replaces: 'a' };
    expect(withLinks({ links: [linkOf(a, 101)] }, [next]).links).toHaveLength(2);
  });
});
