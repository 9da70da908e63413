import type { ConnectionResult } from '../../shared/credentials.ts';
import type { Note } from '../../shared/problem.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { OutsideError } from './http/outside-error.ts';

/**
 * @param attempt tries a connection and answers whose it is
 * @param explain what a vendor's error means to whoever set the connection up
 * @returns how it went; whatever else is thrown is thrown on
 */
export async function resultOf(
  attempt: () => Promise<string>,
  explain: (error: OutsideError) => Note,
): Promise<ConnectionResult> {
  try {
    return { ok: true, account: await attempt() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.note };
    if (error instanceof OutsideError) return { ok: false, problem: explain(error) };
    throw error;
  }
}
