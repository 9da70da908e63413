import type { Actor } from '../../shared/audit.ts';
import type { OrderDeps } from './deps.ts';

/** Whose browser asks or approves, as that person said; null: not told, or a command. */
export const personOf = ({ data }: Pick<OrderDeps, 'data'>, by: Actor): string | null =>
  by.kind === 'connection'
    ? (data.main.value.connections.find(({ connectionId }) => connectionId === by.connectionId)?.person ??
      null)
    : null;
