import { expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { clientNamed, shop } from '../support/shop.ts';

test('decisions are listed, settled and taken back by command', async () => {
  const commands = await openCommands(shop);
  await commands.jsonHere('sync');
  commands.state.sherweb.addSubscription('contoso', { id: 'c-project', productName: 'Project Plan 3' });
  const { id } = commands.state.halo.addLicence({
    client_id: clientNamed(commands.state, 'Contoso Ltd').id,
    name: 'Project Plan 3',
  });
  await commands.jsonHere('sync');
  const { json } = await commands.jsonHere('decisions list');
  expect(json).toMatchObject({
    decisions: [{ code: 'sync.existingLicence', choices: [{ choice: `adopt:${id}` }, {}, {}] }],
    settlements: [],
  });
  // What each way out does stands in one column.
  expect((await commands.runHere('decisions list')).stdout).toMatch(
    new RegExp(`\\n {8}adopt:${id} {2}\\S.*\\n {8}create {${`adopt:${id}`.length - 4}}\\S`),
  );
  const [{ decisionId }] = json.decisions;
  const settled = await commands.jsonHere(`decisions settle ${decisionId} leave`);
  expect([settled.code, settled.json.choice]).toEqual([0, 'leave']);
  const list = await commands.jsonHere('decisions list');
  expect(list.json).toMatchObject({ decisions: [], settlements: [{ decisionId, choice: 'leave' }] });
  expect((await commands.jsonHere(`decisions forget ${decisionId}`)).json).toEqual({ forgotten: true });
  expect((await commands.jsonHere(`decisions forget ${decisionId}`)).json).toEqual({ forgotten: false });
  expect((await commands.jsonHere(`decisions settle ${decisionId} nonsense`)).code).toBe(2);
});
