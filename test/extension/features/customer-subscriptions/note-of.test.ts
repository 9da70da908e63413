import { beforeEach, expect, it, vi } from 'vitest';
import { noteOf } from '../../../../extension/features/customer-subscriptions/panel/note-of.ts';
import { CompanionProblem } from '../../../../extension/messaging/companion-problem.ts';

const fake = vi.hoisted((): { runtime: { id?: string } | undefined } => ({ runtime: undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    get runtime() {
      return fake.runtime;
    },
  },
}));

const silent = { code: 'extension.silent', message: 'It does not answer.', action: 'Try again.' };
beforeEach(() => {
  fake.runtime = { id: 'ours' };
});

it('the panel says what went wrong in the words that came with it', () => {
  expect(noteOf(new CompanionProblem(silent))).toEqual(silent);
});

it.each([
  ['Chrome', {}],
  ['Firefox', undefined],
])(
  'in a page that lost its extension, as after an update in %s, it asks for a reload: trying again helps nobody',
  (_browser, runtime) => {
    fake.runtime = runtime;
    expect(noteOf(new CompanionProblem(silent))).toMatchObject({
      code: 'extension.gone',
      action: 'panel.gone.text',
    });
  },
);
