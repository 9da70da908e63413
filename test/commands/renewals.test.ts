import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { small } from '../sandbox/seeds/small.ts';
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
});
