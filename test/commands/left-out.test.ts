import { expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { licenceOf, shop } from '../support/shop.ts';

test('what is left out is added, listed and removed by command', async () => {
  const commands = await openCommands(shop);
  await commands.jsonHere('sync');
  const sku = String(licenceOf(commands.state, 'c-e3').product_sku);
  const added = await commands.jsonHere(
    `left-out add --sku ${sku} --customer contoso --from sync billing --reason pool`,
  );
  expect(added.json).toMatchObject({
    of: { kind: 'customerSku', sherwebCustomerId: 'contoso', sku },
    from: ['sync', 'billing'],
    mode: 'leave',
  });
  expect((await commands.jsonHere('left-out list')).json.rules).toMatchObject([
    { covers: 1, reason: 'pool' },
  ]);
  expect((await commands.jsonHere('left-out add --reason none')).code).toBe(2);
  expect((await commands.jsonHere('left-out add --subscription nobody --reason none')).code).toBe(2);
  expect((await commands.jsonHere(`left-out remove ${added.json.ruleId}`)).json).toEqual({ removed: true });
});
