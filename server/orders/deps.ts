import type { OrderState } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import type { RunService } from '../sync/run-service.ts';
import type { HaloTickets } from '../vendors/halo/tickets/tickets.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import type { OrdersClient } from '../vendors/sherweb/orders.ts';
import type { SentJournal } from './sent-journal.ts';

/** How often, and how soon, what came of an order is looked at: from `firstMs` on, doubling, at most `mostMs` apart. */
export interface OrderPace {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly looks: number;
}

/** What orders work with. */
export interface OrderDeps {
  readonly data: Data;
  readonly sherweb: () => Pick<SherwebClient, 'readSubscriptions'>;
  readonly orders: () => OrdersClient;
  readonly tickets: () => Pick<HaloTickets, 'readNotes' | 'addNote'>;
  readonly journal: SentJournal;
  readonly runs: Pick<RunService, 'start' | 'idle'>;
  readonly settings: () => Settings;
  /** What one seat costs us in a billing cycle; undefined: not proven. */
  readonly costOf: (subscription: Subscription) => { amount: number; currency: string | null } | undefined;
  /** Told once of every order that has ended, with the state it was in before. */
  readonly onEnded: (kept: KeptOrder, before: OrderState) => Promise<void>;
  readonly ensureSameTenant: () => Promise<void>;
  readonly pace: OrderPace;
  readonly log: Log;
  readonly now: () => Date;
}
