import { describe, expect, test } from 'vitest';
import { openSandbox } from './test-client.ts';

describe('signing in at Sherweb', () => {
  test('a wrong id, a wrong secret and a wrong scope are told apart from a good one', async () => {
    const { sherwebToken } = await openSandbox();
    expect((await sherwebToken({ client_id: 'x' })).json).toEqual({ error: 'invalid_client' });
    expect(await sherwebToken({ client_secret: 'x' })).toMatchObject({ status: 400 });
    expect((await sherwebToken({ scope: 'x' })).json).toEqual({ error: 'invalid_scope' });
    expect((await sherwebToken()).json).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
  });

  test('a wrong key is refused by the gateway, whatever the token', async () => {
    const { ask, sherwebAt, headers } = await openSandbox();
    const wrong = { ...headers.sherweb, 'ocp-apim-subscription-key': 'x' };
    const answer = await ask(sherwebAt('/customers'), { headers: wrong });
    expect(answer.json).toMatchObject({
      statusCode: 401,
      message: expect.stringContaining('subscription key'),
    });
  });

  test('right keys without service-provider access are 403', async () => {
    const { ask, sherwebAt, sherwebHeaders, sherwebGet, state } = await openSandbox();
    state.sherweb.settings.distributorAccess = true;
    const distributor = await sherwebHeaders({ scope: 'distributor' });
    expect((await ask(sherwebAt('/customers'), { headers: distributor })).status).toBe(403);
    state.sherweb.settings.serviceProviderAccess = false;
    expect((await sherwebGet('/customers')).status).toBe(403);
  });

  test('a token ends after an hour', async () => {
    let now = new Date('2026-03-01T00:00:00Z');
    const { sherwebGet } = await openSandbox({ now: () => now });
    expect((await sherwebGet('/customers')).status).toBe(200);
    now = new Date('2026-03-01T01:00:00Z');
    expect((await sherwebGet('/customers')).status).toBe(401);
  });
});

describe('reading Sherweb', () => {
  test('customers, details and prices come as Sherweb writes them', async () => {
    const now = () => new Date('2026-03-01T20:30:05.761Z');
    const { sherwebGet, state } = await openSandbox({ now });
    const { id } = state.sherweb.addCustomer({ name: 'Contoso Ltd' });
    const subscription = state.sherweb.addSubscription(id, { productName: 'Visio Plan 2', quantity: 3 });
    state.sherweb.suspend(id);
    expect((await sherwebGet('/customers')).json.items).toEqual([
      {
        id,
        displayName: 'Contoso Ltd',
        path: ['Southridge Managed IT'],
        suspendedOn: '2026-03-01T20:30:05.7610000',
      },
    ]);
    const details = await sherwebGet(`/billing/subscriptions/details?customerId=${id}`);
    expect(details.json.items[0]).toMatchObject({ id: subscription.id, quantity: 3, commitmentTerm: null });
    expect(details.json.items[0]).not.toHaveProperty('billingCycle');
    const pricing = `/billing/subscriptions/pricing-information?customerId=${id}`;
    expect((await sherwebGet(pricing)).json.items[0]).toMatchObject({
      billingCycle: 'monthly',
      fees: { currency: 'Usd' },
    });
    state.sherweb.hidePrices(id);
    expect((await sherwebGet(pricing)).json.items[0].fees).toBeNull();
    const both = await sherwebGet(`/billing/subscriptions?customerId=${id}`);
    expect(both.json.items[0]).toMatchObject({ quantity: 3, billingCycle: 'monthly', fees: null });
  });

  test('an unknown customer is 404, a missing one 400, with a translated title', async () => {
    const { ask, sherwebAt, sherwebGet, headers } = await openSandbox();
    const unknown = '/billing/subscriptions/details?customerId=x';
    expect((await sherwebGet(unknown)).headers.get('content-type')).toContain('application/problem+json');
    expect((await sherwebGet('/billing/subscriptions/details')).status).toBe(400);
    const french = { ...headers.sherweb, 'accept-language': 'fr-CA' };
    expect((await ask(sherwebAt(unknown), { headers: french })).json).toMatchObject({
      status: 404,
      title: 'Introuvable',
    });
  });

  test('what is cancelled or removed is absent', async () => {
    const { sherwebGet, state } = await openSandbox();
    const { id } = state.sherweb.addCustomer({ name: 'Litware Inc' });
    state.sherweb.cancel(state.sherweb.addSubscription(id, { productName: 'Visio Plan 2' }).id);
    expect((await sherwebGet(`/billing/subscriptions/details?customerId=${id}`)).json).toEqual({ items: [] });
    state.sherweb.remove(id);
    expect((await sherwebGet('/customers')).json).toEqual({ items: [] });
  });
});

describe('ordering at Sherweb', () => {
  const bought = async () => {
    const opened = await openSandbox();
    const { id } = opened.state.sherweb.addCustomer({ name: 'Contoso Ltd' });
    const subscription = opened.state.sherweb.addSubscription(id, {
      productName: 'Visio Plan 2',
      quantity: 5,
    });
    const amend = (newQuantity: number) =>
      opened.sherwebPost(`/billing/subscriptions/amendments?customerId=${id}`, {
        subscriptionAmendmentParameters: [{ subscriptionId: subscription.id, newQuantity }],
      });
    const track = async (answer: { json: { trackingId: { requestTrackingId: string } } }) =>
      (await opened.sherwebGet(`/tracking/${answer.json.trackingId.requestTrackingId}`)).json;
    return { ...opened, customerId: id, subscription, amend, track };
  };

  test('an amendment is queued, processed and then there', async () => {
    const { amend, track, subscription } = await bought();
    const answer = await amend(9);
    expect(await track(answer)).toBe('Queued');
    expect(subscription.quantity).toBe(5);
    expect(await track(answer)).toBe('Processing');
    expect(await track(answer)).toBe('Success');
    expect(subscription.quantity).toBe(9);
  });

  test('going below a commitment is accepted first and fails later', async () => {
    const { amend, track, state, subscription } = await bought();
    state.sherweb.edit(subscription.id, {
      commitmentTerm: { type: 'Annual', termEndDate: '2099-01-14', renewalConfiguration: null },
    });
    const answer = await amend(1);
    expect(answer.status).toBe(200);
    expect([await track(answer), await track(answer), await track(answer)]).toEqual([
      'Queued',
      'Processing',
      'Failure',
    ]);
    expect(subscription.quantity).toBe(5);
  });

  test('a cancellation may be answered 204 and be done at once', async () => {
    const { customerId, subscription, sherwebPost, sherwebGet, state } = await bought();
    state.sherweb.settings.ordersAnswer = 'noContent';
    const path = `/billing/subscriptions/cancellations?customerId=${customerId}`;
    expect((await sherwebPost(path, { subscriptionIds: ['x'] })).status).toBe(404);
    expect((await sherwebPost(path, { subscriptionIds: [subscription.id] })).status).toBe(204);
    expect(state.sherweb.subscription(subscription.id)).toBeUndefined();
    expect((await sherwebGet('/tracking/x')).json).toBe('Unknown');
  });

  test('an order may take a while on Sherweb’s clock, whether somebody looks or not', async () => {
    let now = new Date('2026-03-01T10:00:00Z');
    const opened = await openSandbox({ now: () => now });
    const { id } = opened.state.sherweb.addCustomer({ name: 'Contoso Ltd' });
    const bought = { productName: 'Visio Plan 2', quantity: 5 };
    const subscription = opened.state.sherweb.addSubscription(id, bought);
    opened.state.sherweb.settings.ordersTakeMs = 60_000;
    const { json } = await opened.sherwebPost(`/billing/subscriptions/amendments?customerId=${id}`, {
      subscriptionAmendmentParameters: [{ subscriptionId: subscription.id, newQuantity: 9 }],
    });
    const track = async () =>
      (await opened.sherwebGet(`/tracking/${json.trackingId.requestTrackingId}`)).json;
    const later = async (seconds: number) => {
      now = new Date(Date.parse('2026-03-01T10:00:00Z') + seconds * 1000);
      return [await track(), subscription.quantity];
    };
    expect(await later(1)).toEqual(['Queued', 5]);
    expect(await later(31)).toEqual(['Processing', 5]);
    now = new Date('2026-03-01T10:01:01Z');
    await opened.sherwebGet(`/billing/subscriptions/details?customerId=${id}`);
    expect(subscription.quantity).toBe(9);
    expect(await track()).toBe('Success');
  });

  test('a success may change nothing, and an order may be refused by the name of its problem', async () => {
    const { amend, track, state, subscription } = await bought();
    state.sherweb.settings.ordersEnd = 'noEffect';
    const answer = await amend(9);
    expect([await track(answer), await track(answer), await track(answer)]).toContain('Success');
    expect(subscription.quantity).toBe(5);
    state.sherweb.settings.ordersRefused = 'CommitmentTermViolations';
    expect(await amend(9)).toMatchObject({
      status: 400,
      json: { type: expect.stringContaining('CommitmentTermViolations') },
    });
  });
});
