import type { CauseKind, WayKind } from '../../shared/notification-kinds.ts';
import { t } from './translate.ts';

const causes: Readonly<Record<CauseKind, () => string>> = {
  syncFailed: () => t('admin.notifications.cause.syncFailed'),
  syncLate: () => t('admin.notifications.cause.syncLate'),
  unreachable: () => t('admin.notifications.cause.unreachable'),
  credentials: () => t('admin.notifications.cause.credentials'),
  planHeld: () => t('admin.notifications.cause.planHeld'),
  storage: () => t('admin.notifications.cause.storage'),
  orders: () => t('admin.notifications.cause.orders'),
  decisions: () => t('admin.notifications.cause.decisions'),
  unmapped: () => t('admin.notifications.cause.unmapped'),
  billedWrong: () => t('admin.notifications.cause.billedWrong'),
  windowClosing: () => t('admin.notifications.cause.windowClosing'),
  priceChange: () => t('admin.notifications.cause.priceChange'),
  secondWriter: () => t('admin.notifications.cause.secondWriter'),
};

/** What people may be told of, in a few words. */
export const causeWords = (kind: CauseKind): string => causes[kind]();

const ways: Readonly<Record<WayKind, () => string>> = {
  webhook: () => t('admin.notifications.way.webhook'),
  teams: () => t('admin.notifications.way.teams'),
  slack: () => t('admin.notifications.way.slack'),
  email: () => t('admin.notifications.way.email'),
  ticket: () => t('admin.notifications.way.ticket'),
};

/** What a way is called. */
export const wayWords = (kind: WayKind): string => ways[kind]();
