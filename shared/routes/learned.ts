import { z } from 'zod';
import { LearnedKeySchema, LearnedSchema, LessonSchema } from '../learned.ts';
import type { RouteContract } from './contract.ts';

/** Routes about what this installation does otherwise than we assume, as the doctor saw it and a person took over. */
export const learnedRoutes = {
  listLearned: {
    method: 'get',
    path: '/api/doctor/learned',
    access: 'admin',
    summary: 'What was taken over from the doctor and is in force',
    status: 200,
    answer: z.object({ learned: z.array(LearnedSchema) }),
  },
  takeOverLearned: {
    method: 'post',
    path: '/api/doctor/learned',
    access: 'admin',
    summary: 'Take over what the doctor proposes, within its bounds',
    status: 200,
    body: z.strictObject({ lessons: z.array(LessonSchema).min(1).max(20) }),
    answer: z.object({ learned: z.array(LearnedSchema) }),
  },
  forgetLearned: {
    method: 'delete',
    path: '/api/doctor/learned/{key}',
    access: 'admin',
    summary: 'Take one back: what we assume is acted on again',
    status: 200,
    params: z.object({ key: LearnedKeySchema }),
    answer: z.object({ forgotten: z.boolean() }),
  },
} as const satisfies Record<string, RouteContract>;
