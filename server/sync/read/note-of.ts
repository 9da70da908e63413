import type { Note } from '../../../shared/problem.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';

/** What to say of a call to Sherweb or Halo that failed. @throws whatever is no trouble of theirs: a bug of our own */
export const noteOf = (error: unknown): Note => {
  if (error instanceof OutsideError) return error.note;
  throw error;
};
