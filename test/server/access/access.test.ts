import { describe, expect, it } from 'vitest';
import type { Access } from '../../../server/access/access.ts';
import { createWrongCodes } from '../../../server/access/wrong-codes.ts';
import { accessAt } from './access-at.ts';

const minute = 60_000;
const wrong = 'AAAA-AAAA-AAAA';
const here = '192.0.2.1';
const browser = (name: string, person: string | null = null) => ({ name, person });

const roleOf = (access: Access, token: string) => {
  const who = access.whoIs(token);
  return who?.kind === 'connection' ? who.role : (who?.kind ?? null);
};

async function opened() {
  const made = await accessAt('2026-01-01T12:00:00.000Z');
  /** The code of what pairing with `code` ends with, or `paired`. */
  const tryCode = (code: string, address = here) =>
    made.access.pair(code, browser('A browser'), address).then(
      () => 'paired',
      (error) => error.note?.code ?? error,
    );
  return { ...made, tryCode };
}

describe('a company invite', () => {
  const invite = async (browsers: number, days = 30) => {
    const made = await opened();
    const { code } = await made.access.invite({ role: 'technician', company: { browsers, days } }, null);
    return { ...made, code };
  };

  it('lets in as many browsers as it is for, each named, and then nobody; that locks nobody out', async () => {
    const { access, code, tryCode } = await invite(6);
    const pair = (place: number) => access.pair(code, browser('Edge on Windows', `Person ${place}`), here);
    const paired = await Promise.all([1, 2, 3, 4, 5, 6].map(pair));
    expect(new Set(paired.map(({ token }) => token)).size).toBe(6);
    const [open] = access.openCodes();
    expect(open).toMatchObject({ role: 'technician', browsers: 6, used: 6, isOpen: false });
    expect(access.connections().map(({ person, inviteId }) => [person, inviteId])).toEqual(
      [1, 2, 3, 4, 5, 6].map((place) => [`Person ${place}`, open?.codeId]),
    );
    for (let tries = 0; tries < 7; tries += 1) expect(await tryCode(code)).toBe('access.inviteOver');
    expect(await tryCode(wrong)).toBe('access.wrongCode');
  });

  it('ends on its day and is known as ended for a while; withdrawn, it is a wrong code', async () => {
    const { access, code, tryCode, wait } = await invite(50, 2);
    wait(2 * 24 * 60 * minute - 1);
    expect(await tryCode(code)).toBe('paired');
    wait(1);
    expect(await tryCode(code)).toBe('access.inviteOver');
    expect(access.connections()).toHaveLength(1);
    await access.withdraw(access.openCodes()[0]?.codeId ?? '');
    expect(await tryCode(code)).toBe('access.wrongCode');
    expect(access.connections()).toHaveLength(1);
  });

  it('tells whose browser did something', async () => {
    const { access, code } = await invite(2);
    const { token } = await access.pair(code, browser('Edge on Windows', 'Ann Lee'), here);
    expect(access.whoIs(token)).toMatchObject({ name: 'Ann Lee · Edge on Windows' });
  });
});

describe('a pairing code', () => {
  it.each(['admin', 'technician'] as const)('becomes a token of its role: %s', async (role) => {
    const { access } = await opened();
    const { code, role: invited } = await access.invite({ role }, null);
    const paired = await access.pair(code, browser('Front desk'), here);
    expect([invited, paired.role, roleOf(access, paired.token)]).toEqual([role, role, role]);
    expect(access.connections()).toEqual([
      {
        connectionId: paired.connectionId,
        name: 'Front desk',
        person: null,
        role,
        inviteId: null,
        pairedAt: '2026-01-01T12:00:00.000Z',
        lastSeenAt: '2026-01-01T12:00:00.000Z',
      },
    ]);
  });

  it('is good once', async () => {
    const { access, tryCode } = await opened();
    const { code } = await access.invite({ role: 'admin' }, null);
    expect([await tryCode(code), await tryCode(code)]).toEqual(['paired', 'access.wrongCode']);
    expect(access.connections()).toHaveLength(1);
  });

  it('is good once when two try it at the same moment', async () => {
    const { access, tryCode } = await opened();
    const { code } = await access.invite({ role: 'admin' }, null);
    expect((await Promise.all([tryCode(code), tryCode(code)])).toSorted()).toEqual([
      'access.wrongCode',
      'paired',
    ]);
  });

  it('may be typed in small letters, without dashes, with spaces', async () => {
    const { access, tryCode } = await opened();
    for (const type of [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => ` ${code.replaceAll('-', ' ')} `,
    ])
      expect(await tryCode(type((await access.invite({ role: 'admin' }, null)).code))).toBe('paired');
  });

  it.each([
    ['admin', 10 * minute],
    ['technician', 24 * 60 * minute],
  ] as const)('of a %s ends after %i ms', async (role, life) => {
    const { access, tryCode, wait } = await opened();
    const [early, late] = [await access.invite({ role }, null), await access.invite({ role }, null)];
    expect(Date.parse(early.expiresAt) - Date.parse('2026-01-01T12:00:00.000Z')).toBe(life);
    wait(life - 1);
    expect(await tryCode(early.code)).toBe('paired');
    wait(1);
    expect(await tryCode(late.code)).toBe('access.wrongCode');
  });

  it('does not undo another', async () => {
    const { access, tryCode } = await opened();
    const [one, other] = [
      await access.invite({ role: 'admin' }, null),
      await access.invite({ role: 'technician' }, null),
    ];
    expect([await tryCode(one.code), await tryCode(other.code)]).toEqual(['paired', 'paired']);
  });
});

describe('wrong codes', () => {
  it('from one address are no longer looked at after five, for five minutes', async () => {
    const { tryCode, wait } = await opened();
    for (let count = 0; count < 5; count += 1) expect(await tryCode(wrong)).toBe('access.wrongCode');
    expect(await tryCode(wrong)).toBe('access.locked');
    wait(5 * minute - 1);
    expect(await tryCode(wrong)).toBe('access.locked');
    wait(1);
    expect(await tryCode(wrong)).toBe('access.wrongCode');
  });

  it('never keep a right code out, be it from another address or from the same one', async () => {
    const { access, tryCode } = await opened();
    const [one, other] = [
      await access.invite({ role: 'admin' }, null),
      await access.invite({ role: 'technician' }, null),
    ];
    for (let count = 0; count < 9; count += 1) await tryCode(wrong);
    expect(await tryCode(one.code, '192.0.2.2')).toBe('paired');
    expect(await tryCode(other.code)).toBe('paired');
  });

  it('from one address say nothing of another', async () => {
    const { tryCode } = await opened();
    for (let count = 0; count < 6; count += 1) await tryCode(wrong);
    expect(await tryCode(wrong, '192.0.2.2')).toBe('access.wrongCode');
  });

  it('are counted when they come at the same moment', async () => {
    const { tryCode } = await opened();
    const codes = await Promise.all(Array.from({ length: 12 }, () => tryCode(wrong)));
    expect(codes.filter((code) => code === 'access.wrongCode')).toHaveLength(5);
    expect(codes.filter((code) => code === 'access.locked')).toHaveLength(7);
  });

  it('from very many addresses take no more memory than ten thousand of them', async () => {
    const { access } = await opened();
    const limiter = createWrongCodes(() => new Date(0));
    for (let address = 0; address < 10_001; address += 1) limiter.count(String(address));
    for (let tries = 0; tries < 4; tries += 1) limiter.count('10000');
    expect(limiter.count('10000').isOver).toBe(true);
    expect(limiter.count('0').isOver).toBe(false);
    expect(access.connections()).toEqual([]);
  });

  it('do not keep those who are paired out', async () => {
    const { access, tryCode } = await opened();
    const { token } = await access.pair(
      (await access.invite({ role: 'admin' }, null)).code,
      browser('x'),
      here,
    );
    for (let count = 0; count < 6; count += 1) await tryCode(wrong);
    expect(roleOf(access, token)).toBe('admin');
  });
});

describe('an open pairing code', () => {
  const asConnection = (connectionId: string) =>
    ({ kind: 'connection', connectionId, name: 'Office', role: 'admin' }) as const;

  it('dies with the access of the browser that made it, and no other code does', async () => {
    const { access, tryCode } = await opened();
    const maker = await access.pair(
      (await access.invite({ role: 'admin' }, null)).code,
      browser('Office'),
      here,
    );
    const [its, ours] = [
      await access.invite({ role: 'admin' }, asConnection(maker.connectionId)),
      await access.invite({ role: 'admin' }, null),
    ];
    await access.revoke(maker.connectionId);
    expect(await tryCode(its.code)).toBe('access.wrongCode');
    expect(await tryCode(ours.code)).toBe('paired');
  });

  it('is listed with its maker and without itself, until it is used, withdrawn or expired', async () => {
    const { access, tryCode, wait } = await opened();
    const maker = await access.pair(
      (await access.invite({ role: 'admin' }, null)).code,
      browser('Office'),
      here,
    );
    const made = await access.invite({ role: 'technician' }, asConnection(maker.connectionId));
    const used = await access.invite({ role: 'admin' }, null);
    expect(access.openCodes()).toMatchObject([
      { role: 'admin', madeBy: null, expiresAt: used.expiresAt },
      { role: 'technician', madeBy: 'Office', madeAt: '2026-01-01T12:00:00.000Z' },
    ]);
    for (const text of [made.code, used.code]) expect(JSON.stringify(access.openCodes())).not.toContain(text);
    await tryCode(used.code);
    const [open] = access.openCodes();
    await access.withdraw(open?.codeId ?? '');
    expect(access.openCodes()).toEqual([]);
    expect(await tryCode(made.code)).toBe('access.wrongCode');
    await expect(access.withdraw(open?.codeId ?? '')).rejects.toMatchObject({ status: 404 });
    await access.invite({ role: 'admin' }, null);
    wait(10 * minute);
    expect(access.openCodes()).toEqual([]);
  });
});

describe('a token', () => {
  it('is nobody’s once it is revoked, at once', async () => {
    const { access } = await opened();
    const one = await access.pair((await access.invite({ role: 'admin' }, null)).code, browser('one'), here);
    const other = await access.pair(
      (await access.invite({ role: 'technician' }, null)).code,
      browser('other'),
      here,
    );
    await access.revoke(one.connectionId);
    expect([roleOf(access, one.token), roleOf(access, other.token)]).toEqual([null, 'technician']);
    expect(access.connections().map(({ name }) => name)).toEqual(['other']);
    await expect(access.revoke(one.connectionId)).rejects.toMatchObject({ status: 404 });
  });

  it.each(['', 'nobody', 'the-control-key '])('that is unknown (%j) is nobody’s', async (token) => {
    const { access } = await opened();
    expect(roleOf(access, token)).toBeNull();
  });

  it('may be the control key of this machine: an admin', async () => {
    const { access } = await opened();
    expect(roleOf(access, 'the-control-key')).toBe('command');
    expect(access.connections()).toEqual([]);
  });

  it('notes when it was last seen, at most once an hour', async () => {
    const { access, main, wait } = await opened();
    const { token } = await access.pair(
      (await access.invite({ role: 'admin' }, null)).code,
      browser('x'),
      here,
    );
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
    const { access } = await opened();
    const tokens = new Set<string>();
    for (let count = 0; count < 5; count += 1)
      tokens.add(
        (await access.pair((await access.invite({ role: 'admin' }, null)).code, browser('x'), here)).token,
      );
    expect(tokens.size).toBe(5);
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(32);
  });
});

describe('what lies on disk', () => {
  it('holds neither a token nor a code nor the control key', async () => {
    const { access, onDisk } = await opened();
    const { code } = await access.invite({ role: 'admin' }, null);
    const { token } = await access.pair(
      (await access.invite({ role: 'technician' }, null)).code,
      browser('Front desk'),
      here,
    );
    const text = await onDisk();
    expect(text).toContain('Front desk');
    for (const secret of [token, code, code.replaceAll('-', ''), 'the-control-key'])
      expect(text).not.toContain(secret);
  });

  it('never goes into the list of connections', async () => {
    const { access } = await opened();
    await access.pair((await access.invite({ role: 'admin' }, null)).code, browser('x'), here);
    expect(Object.keys(access.connections()[0] ?? {}).toSorted()).toEqual([
      'connectionId',
      'inviteId',
      'lastSeenAt',
      'name',
      'pairedAt',
      'person',
      'role',
    ]);
  });
});
