import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HaloFields } from '../../sandbox/halo/state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { feeIsCost } from '../../support/companion.ts';
import { licenceOf, single } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { openOffice } from './office.ts';

/** What a tenant makes of values, at random. */
const halos = fc.record({
  costDecimals: fc.constantFrom(null, 0, 1, 2, 3),
  dateHours: fc.constantFrom(0, -1, 1, -12, 24),
  lowerCaseWords: fc.boolean(),
  skuLength: fc.constantFrom(null, 1, 5, 20),
  dropsAutorenew: fc.boolean(),
  answersAsSent: fc.boolean(),
});
const products = fc.record({
  fee: fc.integer({ min: 0, max: 9_999_999 }).map((number) => number / 10_000),
  sku: fc.stringMatching(/^[A-Z0-9:]{3,30}$/),
  type: fc.constantFrom('Monthly', 'Annual', 'Triennial'),
  cycle: fc.constantFrom('monthly', 'yearly', 'weekly'),
  day: fc.constantFrom('2031-01-01', '2031-03-01', '2032-02-29', '2031-12-31'),
  renews: fc.boolean(),
});
const places = fc.nat(3);
/** What a person may type into a licence. */
const edits = fc.constantFrom<HaloFields>(
  { count: 777 },
  { purchase_price: 1_000.5 },
  { product_sku: 'BY-HAND-INSTEAD-OF-SHERWEB' },
  { billing_cycle: 'Quarterly', term_duration: 'By hand' },
  { end_date: '2040-06-15T00:00:00' },
  { start_date: '2001-06-15T00:00:00', purchase_price: 1_000.5 },
);
const rounds = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('priced' as const), at: places, to: products }),
    fc.record({ does: fc.constant('edited' as const), at: places, to: edits }),
    fc.record({ does: fc.constant('restarted' as const), at: places, to: fc.constant(null) }),
  ),
  { minLength: 1, maxLength: 4 },
);
const histories = fc.record({
  halo: halos,
  bought: fc.array(products, { minLength: 4, maxLength: 4 }),
  rounds,
});

const asSherweb = ({
  fee,
  sku,
  type,
  cycle,
  day,
  renews,
}: typeof products extends fc.Arbitrary<infer P> ? P : never) => ({
  sku,
  billingCycle: cycle,
  fees: { recurringFee: fee, setupFee: 0, currency: 'Usd' as const },
  commitmentTerm: {
    type: type as 'Monthly' | 'Annual' | 'Triennial',
    termEndDate: day,
    renewalConfiguration: renews ? { renewalDate: day } : null,
  },
});

describe('a Halo that makes something of values, at random', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  test("the second sync writes nothing, a new value is sent, a person's edit is put right", async (context) => {
    let syncs = 0;
    const count = byDepth({ quick: 40, deep: 600 });
    await fc.assert(
      fc.asyncProperty(histories, async ({ halo, bought, rounds }) => {
        const office = await openOffice(sandbox);
        const { state } = office;
        const sync = async () => {
          syncs += 1;
          state.clearRequests();
          const run = await office.run({ mode: 'sync', scope: {} });
          expect(run.status).toBe('completed');
          return state.writes('halo').flatMap(({ body }) => body as HaloFields[]);
        };
        try {
          single(4)(state);
          // A count that a person set far too high is brought down again, which would be seats lost.
          await office.call('writeSettings', { body: { ...feeIsCost, maxSeatsLostPercent: 100 } });
          Object.assign(state.halo.settings.keepsLicences, halo);
          const idOf = (at: number) => `s-${at + 1}`;
          for (const [at, product] of bought.entries()) state.sherweb.edit(idOf(at), asSherweb(product));
          await sync();
          expect(await sync(), 'the second sync').toEqual([]);
          for (const { does, at, to } of rounds) {
            const before = structuredClone(licenceOf(state, idOf(at)));
            if (does === 'priced') {
              const was = state.sherweb.subscription(idOf(at))?.fees?.recurringFee ?? 0;
              state.sherweb.edit(idOf(at), asSherweb(to));
              const sent = await sync();
              // What is equal to the digits that Halo is compared by, or what Halo shows already, is nothing to write.
              if (Math.abs(was - to.fee) > 0.0001 && before.purchase_price !== to.fee)
                expect(sent.find(({ id }) => id === before.id)?.purchase_price).toBe(to.fee);
            } else if (does === 'edited') {
              state.halo.editLicence(before.id, to);
              await sync();
              expect(licenceOf(state, idOf(at)), 'put right').toEqual(before);
            } else await office.restart();
            expect(await sync(), `after it was ${does}`).toEqual([]);
          }
        } finally {
          await office.close();
        }
      }),
      { numRuns: count },
    );
    tried(context, { 'histories of a Halo that changes values': count, syncs });
  }, 3_600_000);
});
