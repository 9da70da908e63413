import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { shop } from '../support/shop.ts';

test('changes are told by customer on a terminal, in a table, and as the document that is promised', async () => {
  const commands = await openCommands(shop);
  await commands.jsonHere('sync');
  expect((await commands.runHere('changes')).stdout).toMatch(
    /^Nothing changed since .+\n\nNot everything was watched since then/,
  );
  const [first] = (await commands.jsonHere('runs')).json.runs;
  commands.state.sherweb.setQuantity('c-e3', 15);
  commands.state.sherweb.cancel('c-mail');
  await commands.jsonHere('sync');

  const since = `changes --since ${first.runId}`;
  const { stdout } = await commands.runHere(since);
  expect(stdout).toMatch(/: -1 seats, 1 ended\n\nContoso Ltd {2}-1 seats \(18 → 17\)\n/);
  expect(stdout).toMatch(/ {2}- {2}\S.* ended, had 4 seats\n {2}~ {2}Microsoft 365 E3 .* seats 12 → 15/);
  const { json } = await commands.jsonHere(since);
  expect(Object.keys(json)).toEqual(['from', 'to', 'complete', 'customers']);

  const file = join(commands.dataDir, 'changes.csv');
  expect((await commands.runHere(`${since} --csv ${file}`)).stdout).toContain('2 rows written to');
  expect(await readFile(file, 'utf8')).toMatch(
    /\r\nContoso Ltd,Microsoft 365 E3,seats,12,15,Sherweb,,contoso,\d+,c-e3\r\n/,
  );
});
