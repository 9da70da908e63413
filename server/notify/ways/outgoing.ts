import type { Message } from '../../data/documents/notified.ts';
import type { ToldTickets } from '../../vendors/halo/tickets/told-tickets.ts';
import type { RouteOf } from '../../vendors/http/proxy.ts';
import type { Said } from '../decide/say.ts';

/** A message as a way sends it. */
export interface Outgoing {
  readonly message: Message;
  readonly said: Said;
  /** The place in Halo that it is about; null: Halo's address is not known. */
  readonly link: string | null;
  /** What stands on that link. */
  readonly linkWords: string;
}

/** What a way sends with. */
export interface SendDeps {
  readonly routeOf: RouteOf;
  /** @throws ProblemError `halo.notConfigured`; `tenant.changed`: its customers and tickets are others */
  readonly tickets: () => Promise<ToldTickets>;
  readonly now: () => Date;
  /** How long one try may take. */
  readonly timeoutMs: number;
}
