import { expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';

const noon = Date.parse('2026-03-01T12:00:00.000Z');
const minute = 60_000;

const open = async () => {
  const clock = { ms: noon };
  const companion = await openTestCompanion({ now: () => new Date(clock.ms) });
  return { companion, clock };
};
const tryCode = async (companion: TestCompanion, code: string) => {
  const body = JSON.stringify({ code, name: 'Guess' });
  const headers = { 'content-type': 'application/json' };
  return (await companion.fetch('/api/pair', { method: 'POST', headers, body })).status;
};
const tryToken = async (companion: TestCompanion, token: string) =>
  (await companion.fetch('/api/status', { headers: { authorization: `Bearer ${token}` } })).status;
/** Every refusal on record as `action tries`, oldest first. */
const refused = async (companion: TestCompanion) => {
  await companion.companion().data.audit.settled();
  const { entries } = await companion.call('listAudit', { query: { limit: 2000 } });
  return entries
    .filter(({ by }) => by.kind === 'stranger')
    .map(({ action, details }) => `${action} ${details[0]?.to}`)
    .toReversed();
};

test('wrong codes and the lock they lead to are on record, without the code', async () => {
  const { companion } = await open();
  for (let place = 0; place < 5; place += 1) expect(await tryCode(companion, 'PLAN-TEDC-ODEX')).toBe(403);
  expect(await tryCode(companion, 'PLAN-TEDC-ODEX')).toBe(429);
  expect(await refused(companion)).toEqual(['codeRefused 1', 'pairingLocked 1']);
  expect(JSON.stringify(await companion.call('listAudit', {}))).not.toMatch(/PLAN-?TEDC/);
});

test('a day of guessing is a few lines, each with how many there were; the next day begins anew', async () => {
  const { companion, clock } = await open();
  for (let round = 0; round < 21; round += 1) {
    for (let place = 0; place < 5; place += 1) await tryCode(companion, `AAAA-AAAA-AAA${place}`);
    clock.ms += 6 * minute;
  }
  expect(await refused(companion)).toEqual([
    'codeRefused 1',
    'pairingLocked 1',
    'codeRefused 10',
    'pairingLocked 10',
    'codeRefused 100',
  ]);
  clock.ms = noon + 24 * 60 * minute;
  await tryCode(companion, 'AAAA-AAAA-AAAA');
  expect((await refused(companion)).slice(5)).toEqual(['codeRefused 1']);
});

test('tokens that are not good are on record; whoever brings none is not', async () => {
  const { companion } = await open();
  expect((await companion.fetch('/api/status')).status).toBe(401);
  expect(await refused(companion)).toEqual([]);
  for (let place = 0; place < 12; place += 1)
    expect(await tryToken(companion, `planted-token-number-${place}`)).toBe(401);
  expect(await refused(companion)).toEqual(['tokenRefused 1', 'tokenRefused 10']);
  expect(JSON.stringify(await companion.call('listAudit', {}))).not.toContain('planted');
});

test('a browser that was revoked and asks on is on record', async () => {
  const { companion } = await open();
  const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
  const { token, connectionId } = await companion.call('pair', { body: { code, name: 'Help desk' } });
  await companion.call('revokeConnection', { params: { connectionId } });
  expect(await tryToken(companion, token)).toBe(401);
  expect(await refused(companion)).toEqual(['tokenRefused 1']);
});
