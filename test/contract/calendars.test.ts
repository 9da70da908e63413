import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { listening } from '../support/listening.ts';
import { shop } from '../support/shop.ts';

const readShop = async () => {
  const now = () => new Date('2027-01-01T12:00:00Z');
  const companion = await openTestCompanion({ seed: shop, now });
  companion.state.sherweb.edit('f-e3', {
    commitmentTerm: { type: 'Annual', termEndDate: '2027-01-14', renewalConfiguration: null },
  });
  await companion.sync();
  return companion;
};

describe('the calendar feed', () => {
  test('answers whoever knows its secret address, as a calendar, with what ends', async () => {
    const companion = await readShop();
    const made = await companion.call('addCalendar', { body: { person: 'Ada' } });
    expect(made).toMatchObject({ person: 'Ada', shows: 'numbers', language: 'en' });
    const answer = await companion.fetch(made.path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('UID:f-e3-2027-01-14@sherweb-for-halo');
    expect(text).not.toContain('Fabrikam');
  });

  test('answers through a proxy that does TLS, under the name that is public, and under no other', async () => {
    const companion = await openTestCompanion({
      seed: shop,
      environment: { COMPANION_BEHIND_TLS_PROXY: 'true', COMPANION_PUBLIC_NAMES: 'companion.example.com' },
    });
    await companion.sync();
    const { path } = await companion.call('addCalendar', { body: { person: 'Ada' } });
    const { ask } = await listening(companion);
    const from = (host: string) => ask({ path, headers: { host, 'x-forwarded-for': '203.0.113.7' } });
    expect(await from('companion.example.com')).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^BEGIN:VCALENDAR/),
    });
    expect((await from('other.example.com')).status).toBe(403);
  });

  test('answers nobody else: a wrong secret, a revoked one, a web page', async () => {
    const companion = await readShop();
    const { path, calendarId } = await companion.call('addCalendar', { body: { person: 'Ada' } });
    expect((await companion.fetch(path.replace(/.{5}\.ics$/, 'AAAAA.ics'))).status).toBe(404);
    expect((await companion.fetch(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const revoke = { params: { calendarId } };
    expect(await companion.call('revokeCalendar', revoke)).toEqual({ revoked: true });
    expect((await companion.fetch(path)).status).toBe(404);
    expect(await companion.call('revokeCalendar', revoke)).toEqual({ revoked: false });
  });

  test('shows its secret once: neither the list, the trail, the log nor a file holds it', async () => {
    const companion = await readShop();
    const { path, calendarId } = await companion.call('addCalendar', {
      body: { person: 'Ada', shows: 'names' },
    });
    await companion.fetch(path);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    expect(secret).toHaveLength(43);
    const { data } = companion.companion();
    const places = [
      await companion.call('listCalendars', {}),
      await companion.call('listAudit', {}),
      companion.logged(),
      data.calendars.value,
    ];
    expect(JSON.stringify(places)).not.toContain(secret);
    expect(await companion.call('listCalendars', {})).toMatchObject({
      calendars: [{ calendarId, person: 'Ada', shows: 'names' }],
    });
    await companion.restart();
    expect((await companion.fetch(path)).status).toBe(200);
  });
});
