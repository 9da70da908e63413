import { createHash } from 'node:crypto';
import type { RunProblem } from '../../shared/problem.ts';

/** What makes a question the same one: its kind, and the customer and subscription it is about. */
export type Question = Pick<RunProblem, 'code' | 'sherwebCustomerId' | 'subscriptionId'>;

/** @returns the same text for the same question, another for any other */
export const questionKey = ({ code, sherwebCustomerId, subscriptionId }: Question): string =>
  JSON.stringify([code, sherwebCustomerId, subscriptionId]);

/** @returns the same for the same question; 16 hex digits */
export const decisionIdOf = (question: Question): string =>
  createHash('sha256').update(questionKey(question)).digest('hex').slice(0, 16);
