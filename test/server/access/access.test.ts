import { describe, expect, it } from 'vitest';
import { type Access, createAccess } from '../../../server/access/access.ts';
import { openMain } from './main-document.ts';

const minute = 60_000;
const wrong = 'AAAA-AAAA-AAAA';
const refusals = { code: () => undefined, token: () => undefined };

const roleOf = (access: Access, token: string) => {
  const who = access.whoIs(token);
  return who?.kind === 'connection' ? who.role : (who?.kind ?? null);
};

async function accessAt(start = '2026-01-01T12:00:00.000Z') {
  const { main, onDisk } = await openMain();
  const clock = { ms: Date.parse(start) };
  const access = createAccess({
    main,
    controlKey: 'the-control-key',
    now: () => new Date(clock.ms),
    refusals,
  });
  /** The code of what pairing with `code` ends with, or `paired`. */
  const tryCode = (code: string) =>
    access.pair(code, 'A browser').then(
      () => 'paired',
      (error) => error.note?.code ?? error,
    );
  return { access, main, onDisk, tryCode, wait: (ms: number) => (clock.ms += ms) };
}

describe('a pairing code', () => {
  it.each(['admin', 'technician'] as const)('becomes a token of its role: %s', async (role) => {
    const { access } = await accessAt();
    const { code, role: invited } = await access.invite(role);
    const paired = await access.pair(code, 'Front desk');
    expect([invited, paired.role, roleOf(access, paired.token)]).toEqual([role, role, role]);
    expect(access.connections()).toEqual([
      {
        connectionId: paired.connectionId,
        name: 'Front desk',
        role,
        pairedAt: '2026-01-01T12:00:00.000Z',
        lastSeenAt: '2026-01-01T12:00:00.000Z',
      },
    ]);
  });

  it('is good once', async () => {
    const { access, tryCode } = await accessAt();
    const { code } = await access.invite('admin');
    expect([await tryCode(code), await tryCode(code)]).toEqual(['paired', 'access.wrongCode']);
    expect(access.connections()).toHaveLength(1);
  });

  it('is good once when two try it at the same moment', async () => {
    const { access, tryCode } = await accessAt();
    const { code } = await access.invite('admin');
    expect((await Promise.all([tryCode(code), tryCode(code)])).toSorted()).toEqual([
      'access.wrongCode',
      'paired',
    ]);
  });

  it('may be typed in small letters, without dashes, with spaces', async () => {
    const { access, tryCode } = await accessAt();
    for (const type of [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => ` ${code.replaceAll('-', ' ')} `,
    ])
      expect(await tryCode(type((await access.invite('admin')).code))).toBe('paired');
  });

  it.each([
    ['admin', 10 * minute],
    ['technician', 24 * 60 * minute],
  ] as const)('of a %s ends after %i ms', async (role, life) => {
    const { access, tryCode, wait } = await accessAt();
    const [early, late] = [await access.invite(role), await access.invite(role)];
    expect(Date.parse(early.expiresAt) - Date.parse('2026-01-01T12:00:00.000Z')).toBe(life);
    wait(life - 1);
    expect(await tryCode(early.code)).toBe('paired');
    wait(1);
    expect(await tryCode(late.code)).toBe('access.wrongCode');
  });

  it('does not undo another', async () => {
    const { access, tryCode } = await accessAt();
    const [one, other] = [await access.invite('admin'), await access.invite('technician')];
    expect([await tryCode(one.code), await tryCode(other.code)]).toEqual(['paired', 'paired']);
  });
});

describe('wrong codes', () => {
  it('lock pairing after five, even for the right code, for five minutes', async () => {
    const { access, tryCode, wait } = await accessAt();
    const { code } = await access.invite('admin');
    for (let count = 0; count < 5; count += 1) expect(await tryCode(wrong)).toBe('access.wrongCode');
    expect(await tryCode(code)).toBe('access.locked');
    wait(5 * minute - 1);
    expect(await tryCode(code)).toBe('access.locked');
    wait(1);
    expect(await tryCode(code)).toBe('paired');
  });

  it('do not lock after four and a right one', async () => {
    const { access, tryCode } = await accessAt();
    for (let round = 0; round < 2; round += 1) {
      const { code } = await access.invite('admin');
      for (let count = 0; count < 4; count += 1) expect(await tryCode(wrong)).toBe('access.wrongCode');
      expect(await tryCode(code)).toBe('paired');
    }
  });

  it('lock when five come at the same moment', async () => {
    const { tryCode } = await accessAt();
    const codes = await Promise.all(Array.from({ length: 12 }, () => tryCode(wrong)));
    expect(codes.filter((code) => code === 'access.wrongCode')).toHaveLength(5);
    expect(codes.filter((code) => code === 'access.locked')).toHaveLength(7);
  });

  it('stay locked after the companion started again', async () => {
    const { main, tryCode } = await accessAt();
    for (let count = 0; count < 5; count += 1) await tryCode(wrong);
    const again = createAccess({
      main,
      controlKey: 'k',
      now: () => new Date('2026-01-01T12:01:00.000Z'),
      refusals,
    });
    await expect(again.pair(wrong, 'x')).rejects.toMatchObject({
      note: { code: 'access.locked' },
      status: 429,
    });
  });

  it('do not keep those who are paired out', async () => {
    const { access, tryCode } = await accessAt();
    const { token } = await access.pair((await access.invite('admin')).code, 'x');
    for (let count = 0; count < 6; count += 1) await tryCode(wrong);
    expect(roleOf(access, token)).toBe('admin');
  });
});

describe('a token', () => {
  it('is nobody’s once it is revoked, at once', async () => {
    const { access } = await accessAt();
    const one = await access.pair((await access.invite('admin')).code, 'one');
    const other = await access.pair((await access.invite('technician')).code, 'other');
    await access.revoke(one.connectionId);
    expect([roleOf(access, one.token), roleOf(access, other.token)]).toEqual([null, 'technician']);
    expect(access.connections().map(({ name }) => name)).toEqual(['other']);
    await expect(access.revoke(one.connectionId)).rejects.toMatchObject({ status: 404 });
  });

  it.each(['', 'nobody', 'the-control-key '])('that is unknown (%j) is nobody’s', async (token) => {
    const { access } = await accessAt();
    expect(roleOf(access, token)).toBeNull();
  });

  it('may be the control key of this machine: an admin', async () => {
    const { access } = await accessAt();
    expect(roleOf(access, 'the-control-key')).toBe('command');
    expect(access.connections()).toEqual([]);
  });

  it('notes when it was last seen, at most once an hour', async () => {
    const { access, main, wait } = await accessAt();
    const { token } = await access.pair((await access.invite('admin')).code, 'x');
    wait(59 * minute);
    roleOf(access, token);
    await main.settled();
    expect(access.connections()[0]?.lastSeenAt).toBe('2026-01-01T12:00:00.000Z');
    wait(minute);
    roleOf(access, token);
    await main.settled();
    expect(access.connections()[0]?.lastSeenAt).toBe('2026-01-01T13:00:00.000Z');
  });

  it('is never twice the same, and long enough not to be guessed', async () => {
    const { access } = await accessAt();
    const tokens = new Set<string>();
    for (let count = 0; count < 5; count += 1)
      tokens.add((await access.pair((await access.invite('admin')).code, 'x')).token);
    expect(tokens.size).toBe(5);
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(32);
  });
});

describe('what lies on disk', () => {
  it('holds neither a token nor a code nor the control key', async () => {
    const { access, onDisk } = await accessAt();
    const { code } = await access.invite('admin');
    const { token } = await access.pair((await access.invite('technician')).code, 'Front desk');
    const text = await onDisk();
    expect(text).toContain('Front desk');
    for (const secret of [token, code, code.replaceAll('-', ''), 'the-control-key'])
      expect(text).not.toContain(secret);
  });

  it('never goes into the list of connections', async () => {
    const { access } = await accessAt();
    await access.pair((await access.invite('admin')).code, 'x');
    expect(Object.keys(access.connections()[0] ?? {}).toSorted()).toEqual([
      'connectionId',
      'lastSeenAt',
      'name',
      'pairedAt',
      'role',
    ]);
  });
});
