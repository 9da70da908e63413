import type { CredentialsTest, SideResult } from '../../shared/credentials.ts';
import type { Note } from '../../shared/problem.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Callers } from './callers.ts';
import type { CredentialsSource } from './credentials.ts';
import { explainHalo } from './halo/calls/explain.ts';
import { createHaloClient } from './halo/client.ts';
import { OutsideError } from './http/outside-error.ts';
import { createSherwebClient } from './sherweb/client.ts';
import { explainSherweb } from './sherweb/explain.ts';

/** Nothing is tried twice: a person waits. */
const once = { pace: null };

/**
 * Tries both sides, each with a token and the cheapest read.
 * @param from what each side is called with
 * @param concurrency how many requests Sherweb is asked at once
 * @returns whose each side is, or what is wrong with it; never throws for what a vendor does
 */
export async function testCredentials(
  from: CredentialsSource,
  { toSherweb, toHalo, haloBudget }: Callers,
  concurrency: number,
): Promise<CredentialsTest> {
  const [sherweb, halo] = await Promise.all([
    resultOf(async () => {
      const credentials = from.sherweb();
      const client = createSherwebClient(credentials, toSherweb(credentials, concurrency, once));
      const { customers } = await client.readCustomers();
      const count = `${customers.length} ${customers.length === 1 ? 'customer' : 'customers'}`;
      return credentials.companyName === null ? count : `${credentials.companyName}, ${count}`;
    }, explainSherweb),
    resultOf(async () => {
      const credentials = from.halo();
      await createHaloClient(credentials, toHalo(credentials, haloBudget.forPeople, once)).probe();
      const { host } = new URL(credentials.url);
      return credentials.tenant === null ? host : `${host}, tenant ${credentials.tenant}`;
    }, explainHalo),
  ]);
  return { sherweb, halo };
}

/**
 * @param attempt tries one side and answers whose it is
 * @param explain what a vendor's error means to whoever entered its credentials
 * @returns how it went; whatever else is thrown is thrown on
 */
async function resultOf(
  attempt: () => Promise<string>,
  explain: (error: OutsideError) => Note,
): Promise<SideResult> {
  try {
    return { ok: true, account: await attempt() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.note };
    if (error instanceof OutsideError) return { ok: false, problem: explain(error) };
    throw error;
  }
}
