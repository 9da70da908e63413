import { type OrderState, orderStates } from '../../shared/order-states.ts';
import { t } from './translate.ts';

const words: Readonly<Record<OrderState, () => string>> = {
  asked: () => t('admin.orders.state.asked'),
  approved: () => t('admin.orders.state.approved'),
  ordered: () => t('admin.orders.state.ordered'),
  confirmed: () => t('admin.orders.state.confirmed'),
  failed: () => t('admin.orders.state.failed'),
  rejected: () => t('admin.orders.state.rejected'),
  unknown: () => t('admin.orders.state.unknown'),
};

/** Where an order stands, in a word. */
export const orderStateWords = (state: OrderState): string => words[state]();

/** Whether a text names a state of an order. */
export const isOrderState = (text: string): text is OrderState => orderStates.some((each) => each === text);
