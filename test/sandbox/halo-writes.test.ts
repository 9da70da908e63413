import { describe, expect, test } from 'vitest';
import { openSandbox } from './test-client.ts';

const withClient = async () => {
  const opened = await openSandbox();
  return { ...opened, client: opened.state.halo.addClient({ name: 'Contoso Ltd' }) };
};

describe('writing to Halo', () => {
  test('no id creates, an id changes only the fields that were sent', async () => {
    const { haloPost, client, state } = await withClient();
    const body = {
      name: 'Visio',
      client_id: client.id,
      type: 1,
      count: 2,
      end_date: '2027-01-14T01:00:00+01:00',
    };
    const created = await haloPost('/SoftwareLicence', [body]);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject([
      { count: 2, end_date: '2027-01-14T00:00:00', client_name: 'Contoso Ltd' },
    ]);
    const { id } = created.json[0];
    await haloPost('/SoftwareLicence', [{ id, count: 5 }]);
    expect(state.halo.licence(id)).toMatchObject({ name: 'Visio', count: 5, type: 1 });
    await haloPost('/Client', [{ id: client.id, inactive: true }]);
    expect(state.halo.client(client.id)).toMatchObject({ name: 'Contoso Ltd', inactive: true });
  });

  test('one element may be answered as an object, and a batch by its first', async () => {
    const { haloPost, state } = await openSandbox();
    state.halo.settings.answerStyle = 'objectForOne';
    expect((await haloPost('/Client', [{ name: 'A', toplevel_id: 1 }])).json).toMatchObject({ name: 'A' });
    expect((await haloPost('/Client', [{ name: 'B' }, { name: 'C' }])).json).toHaveLength(2);
    state.halo.settings.answerStyle = 'firstOnly';
    expect((await haloPost('/Client', [{ name: 'D' }, { name: 'E' }])).json).toMatchObject({ name: 'D' });
    expect(state.halo.clients()).toHaveLength(5);
  });

  test.each([
    ['not an array', { name: 'Visio' }, 'array'],
    ['an unknown field', [{ name: 'Visio', client_id: 101, quantity: 1 }], '"quantity"'],
    ['a count that is text', [{ name: 'Visio', client_id: 101, count: '1' }], '"count"'],
    ['a date that is none', [{ name: 'Visio', client_id: 101, end_date: 'soon' }], 'soon'],
    ['no name', [{ client_id: 101 }], '"name"'],
    ['no customer', [{ name: 'Visio' }], '"client_id"'],
    ['an unknown customer', [{ name: 'Visio', client_id: 7 }], 'client_id 7'],
    ['an unknown licence', [{ id: 7, count: 1 }], 'licence 7'],
  ])('%s is refused, saying so', async (_what, body, words) => {
    const { haloPost, state } = await withClient();
    const answer = await haloPost('/SoftwareLicence', body);
    expect(answer.status).toBe(400);
    expect(answer.json.Message).toContain(words);
    expect(state.halo.licences()).toEqual([]);
  });

  test('a bad element leaves those before it applied, or nothing when so set', async () => {
    const { haloPost, state } = await openSandbox();
    const batch = [{ name: 'A' }, { nmae: 'B' }, { name: 'C' }];
    expect((await haloPost('/Client', batch)).status).toBe(400);
    expect(state.halo.clients().map(({ name }) => name)).toEqual(['A']);
    state.halo.settings.batch = 'atomic';
    await haloPost('/Client', batch);
    expect(state.halo.clients()).toHaveLength(1);
  });

  test('a second POST while one is in progress fails, and is remembered', async () => {
    const { haloPost, state } = await openSandbox();
    state.halo.settings.writeTakesMs = 200;
    const answers = await Promise.all([
      haloPost('/Client', [{ name: 'A' }]),
      haloPost('/Client', [{ name: 'B' }]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 500]);
    expect(state.halo.clients()).toHaveLength(1);
    expect(state.halo.violations).toMatchObject([{ kind: 'parallelPost' }]);
    expect((await haloPost('/Client', [{ name: 'C' }])).status).toBe(201);
  });

  test('a recurring invoice line follows the licence it is tied to', async () => {
    const { haloPost, haloGet, client, state } = await withClient();
    const { id } = state.halo.addLicence({ name: 'Visio', client_id: client.id, count: 4 });
    state.halo.addRecurringInvoice(client.id, [{ licenceId: id }, { description: 'By hand', quantity: 3 }]);
    await haloPost('/SoftwareLicence', [{ id, count: 9 }]);
    const { json } = await haloGet(`/RecurringInvoice?client_id=${client.id}&includelines=true`);
    expect(json.invoices[0].id).toBeLessThan(0);
    expect(json.invoices[0].lines).toMatchObject([
      { qty_order: 9, quantity_subscriptions: [{ licence_id: id }] },
      { qty_order: 3, quantity_subscriptions: [] },
    ]);
    state.halo.settings.linesEndWithLicence = true;
    await haloPost('/SoftwareLicence', [{ id, is_active: false }]);
    expect(state.halo.recurringInvoices()[0]?.lines[0]?.isinactive).toBe(true);
  });

  test('deleting, and fields of the import in Halo, work but are remembered', async () => {
    const { haloPost, haloDelete, client, state } = await withClient();
    await haloPost('/SoftwareLicence', [{ name: 'Visio', client_id: client.id, _isimport: true }]);
    expect((await haloDelete('/SoftwareLicence/501')).status).toBe(200);
    expect(state.halo.violations.map(({ kind }) => kind)).toEqual(['importField', 'delete']);
  });
});

describe("Halo's request limit", () => {
  test('is a rolling window, answered in plain words without Retry-After', async () => {
    let now = new Date('2026-03-01T00:00:00Z');
    const { haloGet, state } = await openSandbox({ now: () => now });
    state.halo.settings.rateLimit = { requests: 2, windowMs: 300_000, retryAfterSeconds: null };
    await haloGet('/Client');
    now = new Date('2026-03-01T00:04:00Z');
    await haloGet('/Client');
    const refused = await haloGet('/Client');
    expect(refused.status).toBe(429);
    expect(refused.text).toBe('Rate Limit Reached - 2 Requests per rolling 5 minute window');
    expect(refused.headers.get('retry-after')).toBeNull();
    now = new Date('2026-03-01T00:05:00Z');
    expect((await haloGet('/Client')).status).toBe(200);
    expect((await haloGet('/Client')).status).toBe(429);
  });
});
