import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { small } from '../sandbox/seeds/small.ts';
import { certificateFor } from '../support/certificate.ts';
import { openCommands } from '../support/commands.ts';
import { clientNamed, customerNamed } from '../support/shop.ts';

const imported = async () => {
  const commands = await openCommands(small);
  // Its name is only near the one in Halo; it has the monthly commitment.
  const { id } = customerNamed(commands.state, 'Wide World Importers Ltd');
  await commands.jsonHere('sync');
  await commands.jsonHere(
    `mappings set ${id} ${clientNamed(commands.state, 'Wide World Importers Limited').id}`,
  );
  await commands.jsonHere('sync');
  return commands;
};

describe('companion renewals', () => {
  test('lists what closes next first, says loudly what ends, and ends with one line to paste', async () => {
    const commands = await imported();
    const { stdout, code } = await commands.run('renewals');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Renewals {2}\d+ commitments · 1 monthly not listed \(--monthly\) · .*as of /);
    expect(stdout).toMatch(/may go down to 40 until .*; then fixed until /);
    expect(stdout).toMatch(/- {2}ENDS .*, it will not renew +Fabrikam, Inc\. +Visio Plan 2 +2 /);
    expect(lines.filter((line) => line !== '').at(-1)).toMatch(
      /^1 will not renew · \d windows? closes? within 7 days$/,
    );
  });

  test('answers --json in the form that others build on, within some days, with monthly ones when asked', async () => {
    const commands = await imported();
    const { json } = await commands.jsonHere('renewals');
    expect(Object.keys(json[0])).toEqual([
      'sherwebCustomerId',
      'haloClientId',
      'subscriptionId',
      'product',
      'seats',
      'date',
      'then',
      'renewsAt',
      'floors',
      'floorNow',
      'windowClosesAt',
      'intention',
    ]);
    const monthly = await commands.jsonHere('renewals --monthly');
    expect(monthly.json).toHaveLength(json.length + 1);
    const soon = await commands.jsonHere('renewals --days 60');
    expect(soon.json.length).toBeGreaterThan(0);
    expect(soon.json.length).toBeLessThan(json.length);
    expect(await commands.runHere('renewals --days soon')).toMatchObject({ code: 2 });
  });

  test('writes a CSV into a new file', async () => {
    const commands = await imported();
    const file = join(commands.dataDir, 'renewals.csv');
    expect((await commands.runHere(`renewals --csv ${file}`)).stdout).toContain('rows written to');
    const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFDate,Then,Renews at,Customer,Product,Seats,Floor now,/);
    expect(rows.some((row) => row.includes(',ends,,"Fabrikam, Inc.",Visio Plan 2,2,2,'))).toBe(true);
  });

  test('says what is wanted of one, reminds of it in the list, and forgets it', async () => {
    const commands = await imported();
    const { json } = await commands.jsonHere('renewals');
    const next = json.find(
      ({ then, date }: { then: string; date: string }) => then === 'renews' && date < inDays(30),
    );
    const { subscriptionId, seats } = next;
    const intend = `renewals intend ${subscriptionId} --why leavers`;
    const said = await commands.runHere(`${intend} --to ${seats - 1}`);
    expect([said.code, said.stdout]).toEqual([
      0,
      expect.stringContaining(`go to ${seats - 1}, not set at Sherweb yet (leavers, by command)`),
    ]);
    const listed = await commands.runHere('renewals --days 0');
    expect(listed.stdout).not.toContain('wanted are');
    expect((await commands.runHere('renewals')).stdout).toMatch(
      /\? {2}.* wanted are \d+\. Set \d+ as its quantity/,
    );
    for (const wrong of [
      intend,
      `${intend} --to 3 --end`,
      `${intend} --end --as-is`,
      `renewals intend x --end`,
    ])
      expect(await commands.runHere(wrong)).toMatchObject({ code: 2 });
    expect((await commands.jsonHere(`renewals forget ${subscriptionId}`)).json).toEqual({ forgotten: true });
  });

  test('makes an address for a calendar, shows it once, and takes it back', async () => {
    const commands = await imported();
    const made = await commands.runHere('renewals calendar add Ada --names');
    expect(made.stdout).toMatch(/shown this once: http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w-]{43}\.ics/);
    const { json } = await commands.jsonHere('renewals calendar list');
    expect(json.calendars).toMatchObject([{ person: 'Ada', shows: 'names', language: 'en' }]);
    const revoke = `renewals calendar revoke ${json.calendars[0].calendarId}`;
    expect((await commands.jsonHere(revoke)).json).toEqual({ revoked: true });
    expect((await commands.runHere('renewals calendar list')).stdout).toBe('No calendar has an address.\n');
  });

  test("a calendar program reads what closes through the companion's own TLS, under the name that is public", async () => {
    const commands = await imported();
    const name = 'companion.example.com';
    const { key, cert } = await certificateFor(name);
    const [keyFile, certFile] = [
      join(commands.dataDir, '..', 'key.pem'),
      join(commands.dataDir, '..', 'cert.pem'),
    ];
    await Promise.all([writeFile(keyFile, key), writeFile(certFile, cert)]);
    const environment = {
      COMPANION_TLS_KEY: keyFile,
      COMPANION_TLS_CERT: certFile,
      COMPANION_PUBLIC_NAMES: name,
    };
    const { json } = await commands.jsonHere('renewals calendar add Ada', environment);
    expect(json.address).toBe(`https://${name}:0${json.path}`);

    const { url, stop } = await commands.serve(environment);
    const read = (host: string) => readOver(url, { host, name, ca: cert, path: json.path });
    const answer = await read(name);
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/);
    expect((await read('other.example.com')).status).toBe(403);
    await expect(fetch(`${url.replace('https:', 'http:')}${json.path}`)).rejects.toThrow();
    expect((await stop()).code).toBe(0);
  });
});

/** What an address of this machine answers to whoever asks it by a name, and trusts one certificate only. */
async function readOver(
  url: string,
  asked: { readonly host: string; readonly name: string; readonly ca: string; readonly path: string },
) {
  const { hostname, port } = new URL(url);
  const { host, name, ca, path } = asked;
  const sent = get({ hostname, port, path, headers: { host }, servername: name, ca, agent: false });
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, type: answer.headers['content-type'], text: await text(answer) };
}

/** The day so many days from now, `YYYY-MM-DD`. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
