import { forget, takeOver } from '../../doctor/learn/lessons.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** What was taken over from the doctor for this installation. */
export const learnedHandlers = ({ data, now }: ApiDeps) =>
  ({
    listLearned: () => ({ learned: [...data.main.value.learned] }),
    takeOverLearned: async ({ body: { lessons }, who }) => ({
      learned: await takeOver(data.main, lessons, who, now().toISOString()),
    }),
    forgetLearned: async ({ params: { key } }) => ({ forgotten: await forget(data.main, key) }),
  }) satisfies Partial<Handlers>;

/** Each lesson with what was in force before. */
export const learnedFacts = {
  takeOverLearned: ({ body: { lessons } }, { main }) => ({
    action: 'lessonsTakenOver',
    subject: null,
    details: lessons.map(({ key, value }) => ({
      field: key,
      from: main.value.learned.find((each) => each.key === key)?.value ?? null,
      to: value,
    })),
  }),
  forgetLearned: ({ params: { key } }, { main }) => {
    const found = main.value.learned.find((each) => each.key === key);
    if (found === undefined) return null;
    const details = [{ field: key, from: found.value, to: null }];
    return { action: 'lessonForgotten', subject: null, details };
  },
} satisfies Partial<Facts>;
