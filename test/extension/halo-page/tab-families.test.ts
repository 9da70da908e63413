import { expect, it } from 'vitest';
import { tabFamilies } from '../../../extension/halo-page/tab-families.ts';

const classes = (selector: string) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);

it('names the steadiest last: whatever says by its roles that it is a list of tabs is only what no family was', () => {
  expect(tabFamilies.map(({ name }) => name)).toEqual(['react-tabs', 'tablist', 'tab-container', 'aria']);
});

it('never takes the strip, a tab or the chosen one of one family for those of another', () => {
  const all = tabFamilies.flatMap(({ strip, tab, active }) => [
    ...classes(strip),
    ...classes(tab),
    ...(active === null ? [] : [active]),
  ]);
  expect(new Set(all).size).toBe(all.length);
});
