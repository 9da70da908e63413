import { describe, expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { shop } from '../support/shop.ts';

describe('LOG_LEVEL=debug', () => {
  test.each(['debug', 'trace'])('%s: no secret and no body in any output of any command', async (level) => {
    const commandsHere = await openCommands(shop, { LOG_LEVEL: level, COMPANION_SECRET_KEY: 'k'.repeat(43) });
    const { sherweb, halo } = commandsHere.sandbox.credentials;
    commandsHere.state.faults.add({
      side: 'halo',
      match: { method: 'GET', path: '/Client' },
      effect: { kind: 'status', status: 400, message: `not ${halo.clientSecret}` },
    });
    const { stop } = await commandsHere.serve();
    const texts: string[] = [];
    const commands = ['test-connection', 'mappings generate', 'sync', 'runs', 'settings get', 'doctor'];
    for (const words of commands) {
      const ended = await (words === 'sync' ? commandsHere.json(words) : commandsHere.jsonHere(words));
      texts.push(ended.stdout, ended.stderr);
      expect(ended.json).toBeDefined();
    }
    const { json } = await commandsHere.jsonHere('pair');
    const ended = await stop();
    texts.push(ended.stdout, ended.stderr);
    const alone = await commandsHere.json('sync');
    expect(alone.json.status).toBe('completed');
    expect(alone.stderr).toContain('call answered');
    texts.push(alone.stdout, alone.stderr);

    expect(ended.stderr).toContain('call answered');
    const secrets = [
      sherweb.clientSecret,
      sherweb.subscriptionKey,
      halo.clientSecret,
      'k'.repeat(43),
      json.code,
    ];
    for (const secret of [...secrets, 'sherweb-token-', 'halo-token-', 'Bearer '])
      for (const text of texts) expect(text).not.toContain(secret);
    for (const text of [ended.stderr, alone.stderr]) {
      expect(text).not.toContain('Contoso');
      for (const line of text.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
    }
  });
});

describe('another secret key', () => {
  test('cannot open what was sealed: says so, and the right one still can', async () => {
    const nothing = { SHERWEB_CLIENT_SECRET: undefined, SHERWEB_SUBSCRIPTION_KEY: undefined };
    const commands = await openCommands(shop, { ...nothing, COMPANION_SECRET_KEY: 'a'.repeat(43) });
    const { url, stop } = await commands.serve();
    const { code } = (await commands.jsonHere('pair')).json;
    const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const paired = await fetch(`${url}/api/pair`, { ...post, body: JSON.stringify({ code, name: 'Edge' }) });
    const { token } = (await paired.json()) as { token: string };
    const { clientSecret, subscriptionKey } = commands.sandbox.credentials.sherweb;
    const written = await fetch(`${url}/api/credentials`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ sherweb: { clientSecret, subscriptionKey } }),
    });
    expect(written.status).toBe(200);
    await stop();

    const wrong = await commands.jsonHere('sync', { COMPANION_SECRET_KEY: 'b'.repeat(43) });
    expect([wrong.code, wrong.json.problem.code]).toEqual([2, expect.stringMatching(/^secrets\./)]);
    expect(wrong.json.problem.action).toContain('COMPANION_SECRET_KEY');
    expect((await commands.jsonHere('sync')).json.counts.subscriptionsCreated).toBe(5);
  });
});
