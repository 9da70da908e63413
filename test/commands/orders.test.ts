import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { licenceOf, shop } from '../support/shop.ts';

const keys = [
  ...['approvedBy', 'from', 'orderId', 'problem', 'requestedBy', 'state', 'subscriptionId', 'to'],
  'trackingId',
];

test('seats are asked for, approved and waited for, rejected and listed by command', async () => {
  const { jsonHere, runHere, state, dataDir } = await openCommands(shop);
  await jsonHere('sync');
  const off = await jsonHere('orders request c-e3 --to 26');
  expect([off.code, off.json.problem.code]).toEqual([1, 'orders.off']);
  await jsonHere('settings set ordersEnabled true');
  const asked = await jsonHere('orders request c-e3 --to 26 --reason starters --ticket 4711');
  expect(Object.keys(asked.json).sort()).toEqual(keys);
  expect(asked.json).toMatchObject({ from: 12, to: 26, state: 'asked', trackingId: null, problem: null });
  const { orderId } = asked.json;

  const alone = await runHere(`orders approve ${orderId}`);
  expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('an order takes two people')]);
  await jsonHere('settings set ordersApproverMayRequest true');
  const approved = await jsonHere(`orders approve ${orderId}`);
  expect([approved.code, approved.json.state, Object.keys(approved.json).sort()]).toEqual([
    0,
    'confirmed',
    keys,
  ]);
  expect([state.sherweb.subscription('c-e3')?.quantity, licenceOf(state, 'c-e3').count]).toEqual([26, 26]);

  const second = await jsonHere('orders request c-mail --to 5');
  expect((await jsonHere(`orders reject ${second.json.orderId}`)).json.state).toBe('rejected');
  const list = await jsonHere('orders list');
  expect(list.json.orders.map((order: { state: string }) => order.state)).toEqual(['rejected', 'confirmed']);
  const file = join(dataDir, '..', 'orders.csv');
  await runHere(`orders list --state confirmed --csv ${file}`);
  const [head, line, ...more] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect([head, line, more]).toEqual([
    expect.stringContaining('Order,State,Customer,Product'),
    expect.stringContaining('confirmed,Contoso Ltd,Microsoft 365 E3,c-e3,12,26'),
    [],
  ]);
  const printed = await runHere('orders list');
  expect(printed.stdout).toMatch(/order-\w+\s+rejected\s+4 → 5\s.*\n.*confirmed\s+12 → 26/);

  // Sherweb takes an hour: nobody who says so waits for it.
  state.sherweb.settings.ordersTakeMs = 3_600_000;
  const third = await jsonHere('orders request c-visio --to 3');
  const sent = await jsonHere(`orders approve ${third.json.orderId} --no-wait`);
  expect([sent.code, sent.json.state]).toEqual([0, 'ordered']);
}, 60_000);

test('a cancellation by command asks for the name of the product', async () => {
  const { jsonHere, state } = await openCommands(shop);
  await jsonHere('sync');
  await jsonHere('settings set ordersEnabled true');
  const product = state.sherweb.subscription('c-visio')?.productName;
  const untyped = await jsonHere('orders cancel-subscription c-visio');
  expect([untyped.code, untyped.json.problem.code]).toEqual([2, 'orders.confirmName']);
  expect(untyped.json.problem.action).toContain(`--confirm "${product}"`);
  const asked = await jsonHere(`orders cancel-subscription c-visio --confirm ${product}`);
  expect(asked.json).toMatchObject({ from: 2, to: 0, state: 'asked' });
}, 60_000);
