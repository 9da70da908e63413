import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../../../extension/admin/core/app.ts';
import { createRunStore } from '../../../../extension/admin/runs/store.ts';
import { CompanionProblem } from '../../../../extension/messaging/companion-problem.ts';

vi.mock('../../../../extension/i18n/translate.ts', () => ({ t: (key: string) => key }));

const notSent = { code: 'extension.notSeen', message: 'Nothing was sent.', action: 'Press again.' };

/** A run on the screen, and a companion that is asked to stop it. */
function shownRun(answer: () => Promise<unknown>) {
  const asked: string[] = [];
  const app = {
    call: (name: string) => {
      asked.push(name);
      return answer();
    },
  };
  const store = createRunStore(app as never as App, 'run-1', new AbortController().signal, () => undefined);
  return { asked, store };
}

describe('a run that is to be stopped', () => {
  it('is being stopped until its report comes', async () => {
    const { asked, store } = shownRun(async () => ({}));
    const stopped = store.stop();
    expect(store.isStopping.value).toBe(true);
    await stopped;
    expect([asked, store.isStopping.value, store.action.problem.value]).toEqual([['cancelRun'], true, null]);
  });

  it('goes on when nothing was sent, says why, and can be stopped again', async () => {
    const { asked, store } = shownRun(() => Promise.reject(new CompanionProblem(notSent)));
    await store.stop();
    expect([store.isStopping.value, store.action.problem.value]).toEqual([false, notSent]);
    await store.stop();
    expect(asked).toEqual(['cancelRun', 'cancelRun']);
  });
});
