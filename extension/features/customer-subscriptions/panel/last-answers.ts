import type { ClientSubscriptions } from '../../../../shared/client-subscriptions.ts';

/** The last answers by Halo customer, for as long as the page lives; never written anywhere. */
export interface LastAnswers {
  get(haloClientId: number): ClientSubscriptions | null;
  keep(haloClientId: number, answer: ClientSubscriptions): void;
  clear(): void;
}

const most = 100;

/** Makes an empty memory of the last 100 answers. */
export function createLastAnswers(): LastAnswers {
  const answers = new Map<number, ClientSubscriptions>();
  return {
    get: (haloClientId) => answers.get(haloClientId) ?? null,
    keep(haloClientId, answer) {
      answers.delete(haloClientId);
      answers.set(haloClientId, answer);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    },
    clear: () => answers.clear(),
  };
}
