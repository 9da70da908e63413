import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { distributorWriter } from '../support/other-writers.ts';

test('what another distributor left is shown, previewed and taken over by command, each proposal with its key', async () => {
  const { runHere, jsonHere, state, dataDir } = await openCommands(distributorWriter.seed);
  const shown = await runHere('take-over --from Pax8');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toMatch(
    /2 mappings to take over[\s\S]*Contoso Ltd +Halo \d+ Contoso Ltd +by exactly the same name +contoso=\d+/,
  );
  expect(shown.stdout).toMatch(/3 licences to take over[\s\S]*by its SKU +c-e3=\d+/);
  expect(shown.stdout).toMatch(/1? ?Licences that are left[\s\S]*Dropbox \(3\)/);
  const file = join(dataDir, '..', 'take-over.csv');
  const written = await runHere(`take-over --from Pax8 --csv ${file}`);
  expect([written.code, written.stdout]).toEqual([
    0,
    expect.stringMatching(/^\d+ rows written to .*csv\.$/m),
  ]);
  const [head, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(head).toMatch(/^\W?List \(code\),List,Taken,Certain,/);
  expect(lines).toContainEqual(expect.stringMatching(/^adoptions,Licences to take over,yes,yes,sku,/));
  expect(lines).toContainEqual(expect.stringMatching(/^leftLicences,.*,noSubscription,.*,Dropbox,3,PAX8,/));
  const found = await jsonHere('take-over --from Pax8');
  const keyOf = (subscriptionId: string) =>
    found.json.adoptions.find((each: { subscriptionId: string }) => each.subscriptionId === subscriptionId)
      .key;

  expect((await runHere('take-over --from Pax8 --apply')).stdout).toMatch(
    /Not taken over[\s\S]*--other-is-off/,
  );
  const plan = await jsonHere(`take-over --from Pax8 --preview --other-is-off --without ${keyOf('c-mail')}`);
  expect(plan.json).toMatchObject({ status: 'preview', scope: { takesOver: { distributor: 'Pax8' } } });
  const done = await jsonHere(`sync --approve ${plan.json.planId}`);
  expect([done.code, done.json.status]).toEqual([0, 'completed']);
  expect((await runHere('runs')).stdout).toContain('completed, take-over from Pax8');
  expect((await runHere('audit')).stdout).toMatch(
    /started preview .*takesOver: Pax8, otherIsOff, notTaken: 1/,
  );
  expect((await jsonHere('links list')).json.links).toHaveLength(2);
  const rest = await runHere('take-over --from Pax8 --apply --other-is-off');
  expect([rest.code, rest.stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('Taken over')]);
  expect(state.halo.licences()).toHaveLength(4);
});
