import { expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';

const noon = Date.parse('2026-03-01T12:00:00.000Z');
const minute = 60_000;

const open = async () => {
  const clock = { ms: noon };
  const it = await openTestCompanion({ now: () => new Date(clock.ms) });
  return { it, clock };
};
const tryCode = async (it: TestCompanion, code: string) => {
  const body = JSON.stringify({ code, name: 'Guess' });
  const headers = { 'content-type': 'application/json' };
  return (await it.fetch('/api/pair', { method: 'POST', headers, body })).status;
};
const tryToken = async (it: TestCompanion, token: string) =>
  (await it.fetch('/api/status', { headers: { authorization: `Bearer ${token}` } })).status;
/** Every refusal on record as `action tries`, oldest first. */
const refused = async (it: TestCompanion) => {
  await it.companion().data.audit.settled();
  const { entries } = await it.call('listAudit', { query: { limit: 2000 } });
  return entries
    .filter(({ by }) => by.kind === 'stranger')
    .map(({ action, details }) => `${action} ${details[0]?.to}`)
    .toReversed();
};

test('wrong codes and the lock they lead to are on record, without the code', async () => {
  const { it } = await open();
  for (let place = 0; place < 5; place += 1) expect(await tryCode(it, 'PLAN-TEDC-ODEX')).toBe(403);
  expect(await tryCode(it, 'PLAN-TEDC-ODEX')).toBe(429);
  expect(await refused(it)).toEqual(['codeRefused 1', 'pairingLocked 1']);
  expect(JSON.stringify(await it.call('listAudit', {}))).not.toMatch(/PLAN-?TEDC/);
});

test('a day of guessing is a few lines, each with how many there were; the next day begins anew', async () => {
  const { it, clock } = await open();
  for (let round = 0; round < 21; round += 1) {
    for (let place = 0; place < 5; place += 1) await tryCode(it, `AAAA-AAAA-AAA${place}`);
    clock.ms += 6 * minute;
  }
  expect(await refused(it)).toEqual([
    'codeRefused 1',
    'pairingLocked 1',
    'codeRefused 10',
    'pairingLocked 10',
    'codeRefused 100',
  ]);
  clock.ms = noon + 24 * 60 * minute;
  await tryCode(it, 'AAAA-AAAA-AAAA');
  expect((await refused(it)).slice(5)).toEqual(['codeRefused 1']);
});

test('tokens that are not good are on record; whoever brings none is not', async () => {
  const { it } = await open();
  expect((await it.fetch('/api/status')).status).toBe(401);
  expect(await refused(it)).toEqual([]);
  for (let place = 0; place < 12; place += 1)
    expect(await tryToken(it, `planted-token-number-${place}`)).toBe(401);
  expect(await refused(it)).toEqual(['tokenRefused 1', 'tokenRefused 10']);
  expect(JSON.stringify(await it.call('listAudit', {}))).not.toContain('planted');
});

test('a browser that was revoked and asks on is on record', async () => {
  const { it } = await open();
  const { code } = await it.call('createPairingCode', { body: { role: 'technician' } });
  const { token, connectionId } = await it.call('pair', { body: { code, name: 'Help desk' } });
  await it.call('revokeConnection', { params: { connectionId } });
  expect(await tryToken(it, token)).toBe(401);
  expect(await refused(it)).toEqual(['tokenRefused 1']);
});
