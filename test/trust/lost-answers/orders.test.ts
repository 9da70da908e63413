import { describe, expect, test } from 'vitest';
import { hasEnded } from '../../../shared/order-states.ts';
import { openTestCompanion } from '../../support/companion.ts';
import { licenceOf, shop } from '../../support/shop.ts';
import { depth } from '../depth.ts';
import { counted, lost } from './in-step.ts';

const settings = {
  ordersEnabled: true,
  ordersApproverMayRequest: true,
  deactivateDeleted: true,
  ticketNoteOutcome: 7,
} as const;

const answers = ['tracking', 'noContent'] as const;
const wishes = [
  ['amendments', 'c-e3', 26],
  ['cancellations', 'c-visio', 0],
] as const;

const cases = (depth() === 'deep' ? lost : lost.slice(0, 1)).flatMap((how) =>
  answers.flatMap((answer) => wishes.map((wish) => [how, answer, ...wish] as const)),
);

describe('an order whose answer is lost', () => {
  test.for(cases)(
    '(%s of %s, %s) is sent once: a read tells that it was carried out, the licence follows, the ticket gets one note',
    { timeout: 40_000 },
    async ([how, answer, path, subscriptionId, to], context) => {
      counted(context);
      const companion = await openTestCompanion({ seed: shop, settings, timeoutMs: 500 });
      const { state, call, sync } = companion;
      await sync();
      Object.assign(state.sherweb.settings, { ordersAnswer: answer, ordersTakeMs: 5 });
      const effect = { kind: 'applyThenLose', how } as const;
      state.faults.add({ side: 'sherweb', match: { path }, effect });
      state.faults.add({ side: 'halo', match: { method: 'POST', path: '/actions' }, effect });
      const ticket = licenceOf(state, subscriptionId).client_id * 10;
      const confirm = state.sherweb.subscription(subscriptionId)?.productName ?? '';
      const { orderId } = await (to === 0
        ? call('requestCancellation', { body: { subscriptionId, confirm, ticket } })
        : call('requestOrder', { body: { subscriptionId, to, ticket } }));
      await call('approveOrder', { params: { orderId } });
      const read = () => call('readOrder', { params: { orderId } });
      await expect.poll(async () => hasEnded((await read()).order), { timeout: 20_000 }).toBe(true);
      // Sherweb took longer than anybody waited: then the next read decides.
      await sync();
      await expect
        .poll(async () => (await read()).details.ticketNote?.state, { timeout: 20_000 })
        .toBe('written');
      expect((await read()).order).toMatchObject({ state: 'confirmed', problem: null });
      expect(
        state.requests.filter((each) => each.method === 'POST' && each.path.includes(path)),
      ).toHaveLength(1);
      expect(state.halo.desk.actions(ticket)).toHaveLength(1);
      const licence = licenceOf(state, subscriptionId);
      expect(to === 0 ? licence.is_active : licence.count).toBe(to === 0 ? false : to);
    },
  );
});
