import type { Actor, AuditFacts } from '../../shared/audit.ts';
import type { IntendedOrder } from '../../shared/intended-order.ts';
import type { Order } from '../../shared/orders.ts';
import type { ListedRenewal } from '../../shared/renewals.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { Trail } from '../audit/trail.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { isToOrder } from './decide/is-to-order.ts';
import { listRenewals } from './list.ts';

interface Deps {
  readonly data: Parameters<typeof listRenewals>[0] & Pick<Data, 'main' | 'intentions'>;
  /**
   * Orders what was wanted, once; null: it was ordered before.
   * @throws ProblemError when it may not be ordered
   */
  readonly order: (intended: IntendedOrder) => Promise<Order | null>;
  readonly trail: Pick<Trail, 'record'>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Orders what was wanted of renewals, right after a run that saw them. */
export interface RenewalOrders {
  /** After a run that read Sherweb; never throws. */
  readonly afterRun: (run: SyncRun) => void;
  close(): Promise<void>;
}

const schedule: Actor = { kind: 'schedule' };

/** Makes what orders by itself where an admin allowed it, one run after the other. */
export function createRenewalOrders({ data, order, trail, log, now }: Deps): RenewalOrders {
  let finished = Promise.resolve();
  let isClosing = false;

  const orderOne = async ({ subscriptionId, seats }: ListedRenewal, to: number): Promise<void> => {
    const intention = data.intentions.value.intentions.find((each) => each.subscriptionId === subscriptionId);
    if (intention === undefined || isClosing) return;
    const { at: intendedAt, product, why, by } = intention;
    const facts: AuditFacts = {
      action: 'orderedAtRenewal',
      subject: { id: subscriptionId, name: product },
      details: [{ field: 'seats', from: String(seats), to: String(to) }],
    };
    await trail.record(schedule, facts, () => order({ subscriptionId, to, why, intendedAt, by }));
  };

  const orderAll = async ({ startedAt }: SyncRun): Promise<void> => {
    const { ordersAtRenewal, ordersEnabled } = data.main.value.settings;
    if (!ordersAtRenewal || !ordersEnabled) return;
    const { renewals } = await listRenewals(data, { monthly: true }, { now: now(), portal: '' });
    for (const renewal of renewals) {
      const to = renewal.intention?.to ?? null;
      if (to === null || !isToOrder(renewal, startedAt, now().getTime())) continue;
      // What may not be ordered, such as more than a day's seats, keeps no other from it.
      await orderOne(renewal, to).catch((error) => {
        const code = error instanceof ProblemError ? error.note.code : undefined;
        log.warn(
          { err: code === undefined ? error : undefined, code, subscriptionId: renewal.subscriptionId },
          'what was wanted of a renewal could not be ordered',
        );
      });
    }
  };

  return {
    afterRun(run) {
      if (run.status === 'preview' || run.status === 'failed' || run.status === 'interrupted') return;
      finished = finished
        .then(() => orderAll(run))
        .catch((error) => log.error({ err: error }, 'renewals could not be looked at after a run'));
    },
    async close() {
      isClosing = true;
      await finished;
    },
  };
}
