import { type ReadonlySignal, signal as state } from '@preact/signals';
import { hasEnded } from '../../../../shared/order-states.ts';
import type { OrderInput, OrderRow } from '../../../../shared/orders.ts';
import type { Note } from '../../../../shared/problem.ts';

/** What the panel may ask about orders. */
export interface OrderDeps {
  /** @throws an error with a note for people */
  readOrders(haloClientId: number): Promise<{ enabled: boolean; rows: readonly OrderRow[] }>;
  /** @throws an error with a note for people */
  requestOrder(input: OrderInput): Promise<unknown>;
  noteOf(error: unknown): Note;
}

/** The orders of one customer, as far as they are known. */
export interface OrdersReading {
  readonly enabled: ReadonlySignal<boolean>;
  /** The newest order of each subscription that still says something, by its id. */
  readonly newest: ReadonlySignal<ReadonlyMap<string, OrderRow>>;
  read(): Promise<void>;
  /** Asks for seats. @returns why not; null: it is asked */
  ask(input: OrderInput): Promise<Note | null>;
  /** Reads no further by itself. */
  rest(): void;
}

/** What moves by itself is looked at again so soon. */
const lookEveryMs = 2_000;
/** What has ended is shown so long. */
const shownMs = 24 * 3_600_000;

/**
 * @param signal aborted when the customer is left
 * @param onFollowed told when an order was confirmed and its licence followed: the rows show other seats now
 */
export function createOrdersReading(
  deps: OrderDeps,
  haloClientId: number,
  signal: AbortSignal,
  onFollowed: () => void,
): OrdersReading {
  const enabled = state(false);
  const newest = state<ReadonlyMap<string, OrderRow>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isResting = true;

  const read = async (): Promise<void> => {
    clearTimeout(timer);
    isResting = false;
    // A companion that cannot be asked, or is older, says so elsewhere: then nothing is known of orders.
    const answer = await deps.readOrders(haloClientId).catch(() => null);
    if (signal.aborted || answer === null) return;
    enabled.value = answer.enabled;
    const before = newest.value;
    newest.value = newestOf(answer.rows, Date.now());
    const hasFollowed = [...newest.value].some(([id, row]) => isDone(row) && isMoving(before.get(id)));
    if (hasFollowed) onFollowed();
    if (!isResting && answer.rows.some(isMoving)) timer = setTimeout(() => void read(), lookEveryMs);
  };
  const rest = () => {
    isResting = true;
    clearTimeout(timer);
  };
  signal.addEventListener('abort', rest);
  return {
    enabled,
    newest,
    read,
    rest,
    async ask(input) {
      try {
        await deps.requestOrder(input);
      } catch (error) {
        return deps.noteOf(error);
      }
      await read();
      return null;
    },
  };
}

const isDone = ({ order, details }: OrderRow): boolean =>
  order.state === 'confirmed' && details.licence !== null;

const isMoving = (row: OrderRow | undefined): boolean =>
  row !== undefined &&
  (row.order.state === 'approved' ||
    row.order.state === 'ordered' ||
    (row.order.state === 'confirmed' && !isDone(row)));

/** Pure. @param rows newest first @param now milliseconds since 1970 */
function newestOf(rows: readonly OrderRow[], now: number): ReadonlyMap<string, OrderRow> {
  const found = new Map<string, OrderRow>();
  for (const row of rows) {
    const { order, details } = row;
    const isOld = hasEnded(order) && now - Date.parse(details.endedAt ?? details.requestedAt) > shownMs;
    if (!isOld && !found.has(order.subscriptionId)) found.set(order.subscriptionId, row);
  }
  return found;
}
