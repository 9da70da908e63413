import { describe, expect, it } from 'vitest';
import { type Ask, guarded } from '../../../../extension/admin/clickjacking/guarded-calls.ts';
import { type RouteName, routes } from '../../../../shared/routes/api.ts';

/** What the screens ask, noted; the guard lets nothing pass. */
function screens() {
  const asked: string[] = [];
  const note = async (name: string) => {
    asked.push(name);
    return undefined as never;
  };
  const held = new Error('Nothing was sent.');
  const ask = guarded({ call: note, send: note as Ask['send'] } as Ask, {
    canTell: true,
    wasHeld: { value: false } as never,
    pass: () => Promise.reject(held),
  });
  return { asked, ask, held };
}

describe('with a guard that lets nothing pass', () => {
  it('the screens read everything and change nothing at the companion', async () => {
    const { asked, ask, held } = screens();
    const all = Object.keys(routes) as RouteName[];
    const refused: string[] = [];
    for (const name of all)
      await ask.call(name, {} as never).catch((error: unknown) => {
        expect(error).toBe(held);
        refused.push(name);
      });
    expect(asked).toEqual(all.filter((name) => routes[name].method === 'get'));
    expect(refused).toEqual(
      expect.arrayContaining(['writeCredentials', 'startRun', 'setMapping', 'revokeConnection']),
    );
    expect(asked.length + refused.length).toBe(all.length);
  });

  it('the browser stays paired as it is, on the domains it knows', async () => {
    const { asked, ask, held } = screens();
    for (const message of ['pair', 'unpair', 'saveHaloDomain', 'removeHaloDomain', 'enableTile'] as const)
      await expect(ask.send(message as 'unpair')).rejects.toBe(held);
    await ask.send('pairingState');
    await ask.send('openOptions', 'history');
    expect(asked).toEqual(['pairingState', 'openOptions']);
  });
});
