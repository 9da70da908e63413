import { expect, it } from 'vitest';
import { isNetworkDenied } from '../../../extension/background/local-network.ts';

/** A browser that knows some permissions; of others it says, as browsers do, that there are none. */
const browserWith = (states: Readonly<Record<string, PermissionState>>) => ({
  query: async ({ name }: { name: string }) => {
    const state = states[name];
    if (state === undefined)
      throw new TypeError(`'${name}' is not a valid value for enumeration PermissionName`);
    return { state } as PermissionStatus;
  },
});

it.each([
  ['Chrome where it was denied', { 'local-network-access': 'denied' }, true],
  ['Chrome where it is to be asked for', { 'local-network-access': 'prompt' }, false],
  ['Firefox where it was denied', { 'local-network': 'denied', 'loopback-network': 'granted' }, true],
  ['a browser without such a permission', {}, false],
] as const)('the own network is denied in %s: %s', async (_case, states, isDenied) => {
  expect(await isNetworkDenied(browserWith(states))).toBe(isDenied);
});

it('the own network is not denied where nothing can be asked', async () => {
  expect(await isNetworkDenied(undefined)).toBe(false);
});
