import { describe, expect, test, vi } from 'vitest';
import { createLog } from '../../server/log.ts';
import { phrase } from '../../server/messages/phrases.ts';
import { startScheduler } from '../../server/schedule/scheduler.ts';
import { StoreError } from '../../server/store/store-error.ts';
import type { WayInput } from '../../shared/notifications.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { isSignedWith, startReceiver } from '../support/receiver.ts';
import { shop } from '../support/shop.ts';
import { wrongSecret } from '../support/wrong-secret.ts';

/** A companion with a daily sync at six, whose clock stands where a test puts it. */
const withClock = async (start: string) => {
  let at = new Date(start);
  const now = () => at;
  const companion = await openTestCompanion({ seed: shop, now, isOneClock: true });
  await companion.call('writeSettings', {
    body: { scheduleEnabled: true, scheduleTime: '06:00', digestTime: '08:00' },
  });
  return {
    companion,
    now,
    /** Moves the clock, lets the daily sync happen if it is due, and looks whether somebody should be told. */
    async liveUntil(time: string) {
      at = new Date(time);
      const { data, runs, trail, notifier } = companion.companion();
      const scheduler = startScheduler({ data, runs, trail, log: createLog('silent'), now });
      await scheduler.look();
      await scheduler.stop();
      await runs.idle();
      await notifier.look();
    },
  };
};

const addWebhook = async (companion: TestCompanion, wants: Partial<WayInput['wants']> = {}) => {
  const receiver = await startReceiver();
  const target = { kind: 'webhook', url: receiver.url } as const;
  const way = await companion.call('addWay', { body: { name: 'Operations', wants, target } });
  const told = () => receiver.received.map(({ body }) => JSON.parse(body).data);
  const causes = () =>
    told().flatMap(({ causes: all }: { causes: { key: string; state: string }[] }) =>
      all.map(({ key, state }) => `${key} ${state}`),
    );
  return { receiver, way, told, causes };
};

describe('whoever wants to be told', () => {
  test('hears once of a wrong secret that fails syncs for three days, and in one word that it is over', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const { told, causes } = await addWebhook(companion);
    await liveUntil('2026-03-02T06:00:10Z');
    companion.state.faults.add(wrongSecret);
    for (const day of ['03', '04', '05'])
      for (const time of ['06:00:10', '07:00:40', '08:01:10', '12:00:00'])
        await liveUntil(`2026-03-${day}T${time}Z`);
    expect(causes().filter((cause) => !cause.startsWith('unmapped'))).toEqual(['credentials:halo opened']);
    expect(told().map(({ subject }) => subject)).toContain('Sherweb for Halo: Credentials refused');
    companion.state.faults.clear();
    await liveUntil('2026-03-06T06:00:10Z');
    await liveUntil('2026-03-06T06:01:10Z');
    expect(causes().at(-1)).toBe('credentials:halo closed');
    expect(told().at(-1)?.text).toBe(
      'Sherweb for Halo: Settled: Credentials refused\n\nSettled: Credentials refused',
    );
  });
});

describe('a webhook', () => {
  test('gets each message signed, with an id by which it knows it again', async () => {
    const { companion } = await withClock('2026-03-02T00:00:00Z');
    const { receiver, way } = await addWebhook(companion);
    expect(await companion.call('testWay', { params: { wayId: way.wayId } })).toMatchObject({
      ok: true,
      said: { code: 'notify.arrived' },
    });
    const [message] = receiver.received;
    const secret = way.secret ?? '';
    expect(message && isSignedWith(message, secret)).toBe(true);
    expect(message && isSignedWith({ ...message, body: `${message.body} ` }, secret)).toBe(false);
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(message?.headers['webhook-timestamp']).toBe(String(Date.parse('2026-03-02T00:00:00Z') / 1000));
  });

  test('that lost the answer gets the same message again with the same id, later and not at once', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const { receiver } = await addWebhook(companion, { causes: ['credentials'] });
    companion.state.faults.add(wrongSecret);
    receiver.answer('lost');
    await liveUntil('2026-03-02T06:00:10Z');
    await liveUntil('2026-03-02T06:00:40Z');
    expect(receiver.received).toHaveLength(1);
    expect(await companion.call('listWays', {})).toMatchObject({
      ways: [{ waiting: 1, problem: { code: 'notify.unreached' }, lastToldAt: null }],
    });
    await companion.restart();
    receiver.answer({ status: 200 });
    await liveUntil('2026-03-02T06:02:00Z');
    await liveUntil('2026-03-02T06:10:00Z');
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await companion.call('listWays', {})).toMatchObject({
      ways: [{ waiting: 0, problem: null, lastToldAt: '2026-03-02T06:02:00.000Z' }],
    });
  });

  test.each([
    [{ status: 404 } as const, 'notify.gone', 'nobody takes messages at this address any more'],
    [{ status: 403 } as const, 'notify.forbidden', 'does not let us in'],
    [{ status: 400, body: 'no_text' } as const, 'notify.refused', 'answered 400 (no_text)'],
    [{ status: 503 } as const, 'notify.unreached', 'answered 503'],
    ['lost' as const, 'notify.unreached', 'could not be reached'],
  ])('that answers %j is said to be wrong in a sentence', async (answer, code, sentence) => {
    const { companion } = await withClock('2026-03-02T00:00:00Z');
    const { receiver, way } = await addWebhook(companion);
    receiver.answer(answer);
    const tried = await companion.call('testWay', { params: { wayId: way.wayId } });
    expect(tried).toMatchObject({ ok: false, said: { code } });
    expect(tried.said.message).toContain(sentence);
    expect(tried.said.message).toContain('Operations');
  });

  test('is refused where a message could be read on the way', async () => {
    const { companion } = await withClock('2026-03-02T00:00:00Z');
    for (const url of ['http://hooks.example.com/x', 'ftp://hooks.example.com', 'hooks'])
      await expect(
        companion.call('addWay', { body: { name: 'Operations', target: { kind: 'webhook', url } } }),
      ).rejects.toMatchObject({ note: { code: 'notify.unsafeAddress' } });
  });

  test('shows neither its address nor its secret again: not in an answer, the trail, the log, a file or a backup', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const { receiver, way } = await addWebhook(companion);
    receiver.answer({ status: 400, body: `no ${receiver.url} ${way.secret}` });
    const tried = await companion.call('testWay', { params: { wayId: way.wayId } });
    companion.state.faults.add(wrongSecret);
    await liveUntil('2026-03-02T06:00:10Z');
    expect(receiver.received).toHaveLength(2);
    const places = [
      tried,
      await companion.call('listWays', {}),
      await companion.call('listAudit', {}),
      await companion.call('makeBackup', {}),
      companion.logged(),
      companion.companion().data.ways.value,
      companion.companion().data.notified.value,
    ];
    const text = JSON.stringify(places);
    expect(text).not.toContain('XHOOKSECRETX');
    expect(text).not.toContain((way.secret ?? '').slice(6));
  });
});

describe('chat', () => {
  test('of Teams gets a card in which a name is never a link, with one thing to press', async () => {
    const { companion } = await withClock('2026-03-02T00:00:00Z');
    const receiver = await startReceiver();
    receiver.answer({ status: 202 });
    const { wayId } = await companion.call('addWay', {
      body: { name: 'Channel', language: 'fr', target: { kind: 'teams', url: receiver.url } },
    });
    expect(await companion.call('testWay', { params: { wayId } })).toMatchObject({ ok: true });
    const { type, attachments } = JSON.parse(receiver.received[0]?.body ?? '{}');
    const [{ contentType, content }] = attachments;
    expect([type, contentType, content.type]).toEqual([
      'message',
      'application/vnd.microsoft.card.adaptive',
      'AdaptiveCard',
    ]);
    expect(new Set(content.body.map((block: { type: string }) => block.type))).toEqual(
      new Set(['RichTextBlock']),
    );
    expect(content.body[0].inlines[0].text).toBe('Sherweb pour Halo\u00a0: un essai');
    expect(content.actions).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Ouvrir dans Halo',
        url: `${companion.sandbox.haloUrl}/config/integrations`,
      },
    ]);
  });

  test('of Slack gets plain text, and says why it takes a message no more', async () => {
    const { companion } = await withClock('2026-03-02T00:00:00Z');
    const receiver = await startReceiver();
    const { wayId } = await companion.call('addWay', {
      body: { name: 'Ops & <!channel>', target: { kind: 'slack', url: receiver.url } },
    });
    expect(await companion.call('testWay', { params: { wayId } })).toMatchObject({ ok: true });
    const { text, blocks } = JSON.parse(receiver.received[0]?.body ?? '{}');
    expect(text).toBe('Sherweb for Halo: a test');
    expect(blocks.map((block: { type: string }) => block.type)).toEqual(['header', 'section', 'actions']);
    expect(blocks[1].text.type).toBe('plain_text');
    receiver.answer({ status: 410, body: 'channel_is_archived' });
    const tried = await companion.call('testWay', { params: { wayId } });
    expect(tried).toMatchObject({ ok: false, said: { code: 'notify.gone' } });
    expect(tried.said.message).toContain('channel_is_archived');
  });
});

describe('the heartbeat', () => {
  test('calls its address after each sync that did its work, again until it answers, and not when none did', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const receiver = await startReceiver('/ping/XBEATSECRETX');
    expect(await companion.call('setHeartbeat', { body: { url: receiver.url } })).toMatchObject({
      set: true,
    });
    receiver.answer({ status: 502 });
    await liveUntil('2026-03-02T06:00:10Z');
    const lost = receiver.received.length;
    expect(lost).toBeGreaterThan(0);
    expect((await companion.call('listWays', {})).heartbeat).toMatchObject({
      lastAt: null,
      problem: { code: 'notify.unreached' },
    });
    receiver.answer({ status: 200 });
    await liveUntil('2026-03-02T06:01:10Z');
    await liveUntil('2026-03-02T06:02:10Z');
    expect(receiver.received).toHaveLength(lost + 1);
    companion.state.faults.add(wrongSecret);
    await companion.preview();
    await liveUntil('2026-03-03T06:00:10Z');
    await liveUntil('2026-03-03T07:00:40Z');
    expect(receiver.received).toHaveLength(lost + 1);
    const text = JSON.stringify([
      await companion.call('listWays', {}),
      await companion.call('listAudit', {}),
      companion.logged(),
      companion.companion().data.ways.value,
    ]);
    expect(text).not.toContain('XBEATSECRETX');
  });
});

describe('a full disk', () => {
  test('is told once, though nothing can be kept of it', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const { told } = await addWebhook(companion, { causes: ['storage', 'credentials'] });
    await liveUntil('2026-03-02T06:00:10Z');
    companion.state.faults.add(wrongSecret);
    await liveUntil('2026-03-03T06:00:10Z');
    const before = told().length;
    const { data, notifier } = companion.companion();
    const full = vi.spyOn(data.notified, 'change').mockImplementation(async () => {
      const [unwritten, why, what] = ['notified.json', phrase('disk.full'), phrase('remedy.full')];
      throw new StoreError('writeFailed', { unwritten, why, what });
    });
    for (const _ of [1, 2, 3]) await notifier.look().catch(() => undefined);
    full.mockRestore();
    expect(told().slice(before)).toMatchObject([{ subject: 'Sherweb for Halo: Trouble with the data' }]);
  });
});

describe('the outbox', () => {
  test('tells nobody that something is over before that it was the case', async () => {
    const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
    const { receiver, causes } = await addWebhook(companion, { causes: ['credentials'] });
    companion.state.faults.add(wrongSecret);
    receiver.answer({ status: 503 });
    await liveUntil('2026-03-02T06:00:10Z');
    companion.state.faults.clear();
    receiver.received.length = 0;
    receiver.answer({ status: 200 });
    // The sync goes well before the first message is due again.
    await companion.sync();
    await liveUntil('2026-03-02T06:00:40Z');
    expect(causes()).toEqual([]);
    await liveUntil('2026-03-02T06:05:00Z');
    expect(causes()).toEqual(['credentials:halo opened', 'credentials:halo closed']);
  });
});

test('a clock that was a year ahead for a morning and is right again: the next digest comes, and what trouble there is', async () => {
  const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
  await liveUntil('2027-03-02T06:00:10Z');
  const { causes } = await addWebhook(companion, { causes: ['unmapped', 'credentials'] });
  companion.state.sherweb.addCustomer({ id: 'one', name: 'One' });
  await companion.call('writeSettings', { body: { importCustomers: false } });
  await liveUntil('2027-03-02T08:00:10Z');
  await liveUntil('2027-03-03T08:00:10Z');
  const then = causes().length;

  companion.state.sherweb.addCustomer({ id: 'two', name: 'Two' });
  await liveUntil('2026-03-03T06:00:10Z');
  await liveUntil('2026-03-03T08:00:10Z');
  expect(causes().slice(then)).toEqual(['unmapped changed']);
  companion.state.faults.add({
    side: 'halo',
    match: { path: '/api/Client' },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: 'status', status: 403 },
  });
  await liveUntil('2026-03-04T06:00:10Z');
  expect(causes().at(-1)).toBe('credentials:halo opened');
});

test('one customer that cannot be read for weeks is told once, and a second one is told too, though its reason is the same', async () => {
  const { companion, liveUntil } = await withClock('2026-03-02T00:00:00Z');
  companion.state.sherweb.addCustomer({ id: 'third', name: 'Third' });
  companion.state.sherweb.addSubscription('third', { id: 't', productName: 'Visio', quantity: 3 });
  companion.state.halo.addClient({ name: 'Third' });
  await companion.call('generateMappings', {});
  const { causes, told } = await addWebhook(companion, { causes: ['syncFailed'] });
  const breakReadOf = (customerId: string) =>
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/subscriptions/details', query: { customerId } },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 403 },
    });
  breakReadOf('contoso');
  for (const day of ['02', '03', '04'])
    for (const time of ['06:00', '08:00']) await liveUntil(`2026-03-${day}T${time}:10Z`);
  expect(causes()).toEqual(['syncPartly opened']);
  breakReadOf('fabrikam');
  for (const day of ['05', '06'])
    for (const time of ['06:00', '08:00']) await liveUntil(`2026-03-${day}T${time}:10Z`);

  expect(causes()).toEqual(['syncPartly opened', 'syncPartly changed']);
  expect(told().at(-1)?.text).toContain('2');
});
