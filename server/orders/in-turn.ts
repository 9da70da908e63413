import type { Log } from '../log.ts';

/** What is being done about orders in the background: of each one thing after another. */
export interface InTurn {
  /** Does something about an order after what is being done about it already; it never rejects. */
  start(orderId: string, work: () => Promise<void>): void;
  /** Whether anything is being done about an order. */
  isBusy(orderId: string): boolean;
  /** Resolves when nothing is being done that was begun before. */
  settled(): Promise<void>;
}

/** @param log hears of what could not be done */
export function createInTurn(log: Log): InTurn {
  const tasks = new Map<string, Promise<void>>();
  return {
    start(orderId, work) {
      const task = (tasks.get(orderId) ?? Promise.resolve())
        .then(work)
        .catch((error) => log.error({ err: error, orderId }, 'an order could not be followed'))
        .finally(() => {
          if (tasks.get(orderId) === task) tasks.delete(orderId);
        });
      tasks.set(orderId, task);
    },
    isBusy: (orderId) => tasks.has(orderId),
    async settled() {
      await Promise.all(tasks.values());
    },
  };
}
