import type { SideResult } from '../../shared/credentials.ts';
import type { Outcome } from './outcome.ts';
import { colour } from './print/text.ts';
import type { Session } from './session.ts';

const line = (name: string, result: SideResult): string =>
  result.ok
    ? ` ${colour.green('ok')}  ${name}: connected (${result.account})`
    : ` ${colour.red('!')}   ${withSide(name, result.problem.message)}\n      ${result.problem.action}`;

/** Most problems begin with their side. */
const withSide = (name: string, message: string): string =>
  message.startsWith(name) ? message : `${name}: ${message}`;

/** Tries the credentials of both sides. Exit 2 when one is not configured, 1 when one fails. @throws ApiProblem */
export async function testCommand(session: Session): Promise<Outcome> {
  const test = await session.call('testCredentials', {});
  const results = [test.sherweb, test.halo];
  const isUnconfigured = results.some((each) => !each.ok && each.problem.code.endsWith('.notConfigured'));
  return {
    json: test,
    text: [line('Sherweb', test.sherweb), line('Halo', test.halo)].join('\n'),
    exitCode: isUnconfigured ? 2 : results.every(({ ok }) => ok) ? 0 : 1,
  };
}
