import { computed, signal } from '@preact/signals';
import { hasEnded, waitsForApproval } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { finderOf } from '../../i18n/search.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { type OrderFilter, shows, textOf } from './filter.ts';

/** What moves by itself is looked at again so soon. */
const lookEveryMs = 2_000;

/**
 * Every order, and what is done about those that wait.
 * @param gone aborted when the screen is left
 */
export function createOrdersStore(app: App, gone: AbortSignal) {
  const list = createResource(() => app.call('orderRows', {}), gone);
  const action = createAction(gone);
  const filter = signal<OrderFilter>('open');
  const search = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = async (): Promise<void> => {
    clearTimeout(timer);
    await list.load();
    const isMoving = rows.value.some(isUnderWay);
    if (isMoving && !gone.aborted) timer = setTimeout(() => void load(), lookEveryMs);
  };
  gone.addEventListener('abort', () => clearTimeout(timer));

  const rows = computed(() => list.value.value?.rows ?? []);
  const countOf = (each: OrderFilter) => rows.value.filter((row) => shows(each, row)).length;
  const counts = computed(() => ({
    open: countOf('open'),
    toApprove: countOf('toApprove'),
    ended: countOf('ended'),
    all: countOf('all'),
  }));
  const shown = computed(() => {
    const isFound = finderOf(search.value);
    return rows.value.filter((row) => shows(filter.value, row) && (isFound === null || isFound(textOf(row))));
  });
  return {
    list,
    rows,
    shown,
    counts,
    filter,
    search,
    action,
    load,
    approve: (orderId: string) =>
      action.run(async () => {
        await app.call('approveOrder', { params: { orderId } }).finally(load);
      }),
    reject: (orderId: string) =>
      action.run(async () => {
        await app.call('rejectOrder', { params: { orderId } }).finally(load);
      }),
  };
}

export type OrdersStore = ReturnType<typeof createOrdersStore>;

const isUnderWay = ({ order, details }: OrderRow): boolean =>
  (order.state === 'confirmed' && details.licence === null) || (!hasEnded(order) && !waitsForApproval(order));
