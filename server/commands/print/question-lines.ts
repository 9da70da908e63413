import type { Note } from '../../../shared/problem.ts';
import { colour, shown } from './text.ts';

/**
 * What somebody is to look at: what is the case, each thing that it is about, and what to do.
 * @param mostOfAction columns that what to do takes at most
 */
export const questionLines = (
  { message, action }: Pick<Note, 'message' | 'action'>,
  about: readonly string[] = [],
  mostOfAction = 400,
): string[] => [
  colour.yellow(`?  ${shown(message, 400)}`),
  ...about,
  colour.dim(`   ${shown(action, mostOfAction)}`),
];
