import { describe, expect, it } from 'vitest';
import { linksNotContradicted } from '../../../../../server/sync/plan/pair/contradicted-links.ts';
import { licenceOf, markOf, subscription } from '../../builders.ts';

const link = (subscriptionId: string, haloLicenceId: number) => ({
  subscriptionId,
  haloLicenceId,
  sherwebCustomerId: 'c',
});

/** Licence 100 at Halo customer 10 bears the mark of `new`, which is there; `old` has a link to it. */
const kept = (isOldGone: boolean, ...links: ReturnType<typeof link>[]) =>
  linksNotContradicted(
    {
      links,
      licences: [
        licenceOf(subscription('new'), 100, { notes: markOf(subscription('new')) }),
        licenceOf(subscription('other'), 101),
      ],
      clientOf: (id) => (id === 'new' ? 10 : undefined),
      isGone: ({ subscriptionId }) => isOldGone && subscriptionId === 'old',
    },
    () => undefined,
  );

describe('a link to a licence that bears the mark of another subscription, which is there', () => {
  it('does not count once another took the place of its customer: the licence went on, and the answer to that was lost', async () => {
    expect(await kept(true, link('old', 100))).toEqual([]);
    expect(await kept(true, link('old', 100), link('new', 100)), 'once that one is linked too').toEqual([
      link('new', 100),
    ]);
  });

  it('counts while its customer is there or mapped, or where the other has a licence of its own', async () => {
    expect(await kept(false, link('old', 100))).toEqual([link('old', 100)]);
    const links = [link('old', 100), link('new', 101)];
    expect(await kept(true, ...links)).toEqual(links);
  });
});
