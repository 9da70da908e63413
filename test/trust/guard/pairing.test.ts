import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../../support/companion.ts';
import { bearer, listening, paired } from '../../support/listening.ts';
import { shop } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';

const guess = (place: number) =>
  `AAAA-AAAA-${String(place).padStart(4, 'A').replaceAll('0', 'B').replaceAll('1', 'C')}`;

describe('pairing codes', () => {
  test('guesses at once are counted like guesses one after the other: five, then no more are looked at, and a right code still pairs', async (context) => {
    const companion = await openTestCompanion();
    const server = await listening(companion);
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    const guesses = byDepth({ quick: 60, deep: 400 });
    const tryCode = (typed: string) =>
      server.ask({
        method: 'POST',
        path: '/api/pair',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: typed, name: 'Guess' }),
      });
    const answers = await Promise.all(Array.from({ length: guesses }, (_, place) => tryCode(guess(place))));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(403), count(429)]).toEqual([5, guesses - 5]);
    expect((await companion.call('listConnections', {})).connections).toEqual([]);
    expect((await tryCode(code)).status).toBe(201);
    tried(context, { 'pairing guesses': guesses });
  });

  test('one code tried by many at once pairs one of them, and wrong tries beside it do not help', async () => {
    const companion = await openTestCompanion();
    const server = await listening(companion);
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        server.ask({
          method: 'POST',
          path: '/api/pair',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: place % 4 === 1 ? guess(place) : code, name: `Browser ${place}` }),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await companion.call('listConnections', {})).connections).toHaveLength(1);
  });

  test('a wrong code and an expired one are told apart by nothing', async () => {
    let at = new Date('2026-03-01T12:00:00Z');
    const companion = await openTestCompanion({ now: () => at });
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    at = new Date('2026-03-01T12:10:00.001Z');
    const answers = await Promise.all(
      [code, guess(1)].map((typed) =>
        companion
          .fetch('/api/pair', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ code: typed, name: 'Late' }),
          })
          .then((answer) => answer.text()),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });
});

describe('revocation', () => {
  test('ends a stream of events that is under way, and nothing else', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const server = await listening(companion);
    const [leaver, stayer] = [await paired(companion, 'admin'), await paired(companion, 'admin')];
    companion.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: { kind: 'hang' } });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync', scope: {} } });
    const follow = (token: string) =>
      fetch(`${server.url}/api/runs/${runId}/events`, { headers: bearer(token) });
    const [leaving, staying] = [await follow(leaver.token), await follow(stayer.token)];
    let isOver = false;
    const stayed = staying.text().then((text) => {
      isOver = true;
      return text;
    });

    await companion.call('revokeConnection', { params: { connectionId: leaver.connectionId } });
    expect(await leaving.text()).not.toContain('"phase":"finished"');
    expect((await companion.call('status', {})).running?.runId).toBe(runId);
    expect(isOver).toBe(false);
    expect((await follow(leaver.token)).status).toBe(401);

    await companion.call('cancelRun', { params: { runId } });
    expect(await stayed).toContain('"phase":"finished"');
  });
});
