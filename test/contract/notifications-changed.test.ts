import { describe, expect, test } from 'vitest';
import type { RouteInput } from '../../shared/routes/request.ts';
import { openTestCompanion } from '../support/companion.ts';
import { isSignedWith, startReceiver } from '../support/receiver.ts';
import { shop } from '../support/shop.ts';
import { wrongSecret } from '../support/wrong-secret.ts';

/** A companion that Halo lets in no longer, and a way that hears of it. */
const refused = async () => {
  const companion = await openTestCompanion({ seed: shop });
  const [old, next] = [await startReceiver('/old'), await startReceiver('/next')];
  const target = { kind: 'webhook', url: old.url } as const;
  const way = await companion.call('addWay', {
    body: { name: 'Operations', wants: { causes: ['credentials'] }, target },
  });
  const { state, call } = companion;
  state.faults.add(wrongSecret);
  const causesOf = ({ received }: typeof old): string[] =>
    received.flatMap(({ body }) =>
      (JSON.parse(body).data.causes ?? []).map(
        ({ key, state: is }: { key: string; state: string }) => `${key} ${is}`,
      ),
    );
  return {
    ...companion,
    ...{ old, next, way, causesOf },
    change: (body: NonNullable<RouteInput<'changeWay'>['body']>) =>
      call('changeWay', { params: { wayId: way.wayId }, body }),
    look: () => companion.companion().notifier.look(),
  };
};

describe('a way that is changed', () => {
  test('tells nothing again that it told before, and where it leads now that it is over', async () => {
    const { state, call, sync, old, next, way, causesOf, change, look } = await refused();
    await sync();
    await look();
    expect(causesOf(old)).toEqual(['credentials:halo opened']);
    const changed = await change({ name: 'Nights', target: { kind: 'webhook', url: next.url } });
    expect(changed).toMatchObject({ wayId: way.wayId, name: 'Nights', wants: way.wants, secret: null });
    expect(JSON.stringify(await call('listWays', {}))).not.toContain('/next');
    await sync();
    await look();
    expect(next.received).toEqual([]);
    state.faults.clear();
    await sync();
    await look();
    expect([causesOf(old), causesOf(next)]).toEqual([
      ['credentials:halo opened'],
      ['credentials:halo closed'],
    ]);
    const [message] = next.received;
    expect(message && isSignedWith(message, way.secret ?? ''), 'with the secret of before').toBe(true);
  });

  test('takes what waits along, at once and with the same id', async () => {
    const { call, sync, old, next, change, look } = await refused();
    old.answer({ status: 500 });
    await sync();
    await look();
    expect((await call('listWays', {})).ways).toMatchObject([{ waiting: 1 }]);
    await change({ target: { kind: 'webhook', url: next.url } });
    await look();
    expect(next.received[0]?.headers['webhook-id']).toBe(old.received[0]?.headers['webhook-id']);
    expect((await call('listWays', {})).ways).toMatchObject([{ waiting: 0, problem: null }]);
  });

  test('is signed with another secret once one is given, and refuses what is none', async () => {
    const { call, old, way, change } = await refused();
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    await change({ target: { kind: 'webhook', secret } });
    await call('testWay', { params: { wayId: way.wayId } });
    const [message] = old.received;
    expect(message && isSignedWith(message, secret)).toBe(true);
    await expect(
      change({ target: { kind: 'webhook', url: 'http://elsewhere.example' } }),
    ).rejects.toMatchObject({ note: { code: 'notify.unsafeAddress' } });
    await expect(change({ target: { kind: 'slack', url: old.url } })).rejects.toMatchObject({
      note: { code: 'notify.otherKind' },
    });
  });

  test('sends the password of a mail server to no other, until it is given again', async () => {
    const { call } = await refused();
    const mail = { kind: 'email', from: 'a@msp.example', user: 'a', password: 'XPASSX' } as const;
    const { wayId } = await call('addWay', {
      body: { name: 'Mail', target: { ...mail, to: ['ops@msp.example'], host: 'mail.msp.example' } },
    });
    const changed = (target: object) =>
      call('changeWay', { params: { wayId }, body: { target: { kind: 'email', ...target } } });
    expect(await changed({ to: ['night@msp.example'] })).toMatchObject({ wayId, secret: null });
    await expect(changed({ host: 'mail.other.example' })).rejects.toMatchObject({
      note: { code: 'notify.passwordAgain' },
    });
    expect(await changed({ host: 'mail.other.example', password: 'XNEWX' })).toMatchObject({ wayId });
    const { entries } = await call('listAudit', {});
    expect(entries[0]).toMatchObject({ action: 'wayChanged', details: [{ field: 'wayAddress' }] });
    expect(JSON.stringify(entries)).not.toMatch(/XPASSX|XNEWX|msp\.example/);
  });
});
