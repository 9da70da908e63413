import type { SideResult } from '../../shared/credentials.ts';
import type { Outcome } from './outcome.ts';
import { colour } from './print/text.ts';
import type { Session } from './session.ts';

const sides = { sherweb: 'Sherweb', halo: 'Halo' } as const;

function line(side: keyof typeof sides, result: SideResult): string {
  if (result.ok) return ` ${colour.green('ok')}  ${sides[side]}: connected (${result.account})`;
  const { code, message, action } = result.problem;
  // What is a vendor's own names it.
  const whose = code.startsWith(`${side}.`) ? '' : `${sides[side]}: `;
  return ` ${colour.red('!')}   ${whose}${message}\n      ${action}`;
}

/** Tries the credentials of both sides. Exit 2 when one is not configured, 1 when one fails. @throws ApiProblem */
export async function testCommand(session: Session): Promise<Outcome> {
  const test = await session.call('testCredentials', {});
  const results = [test.sherweb, test.halo];
  const isUnconfigured = results.some((each) => !each.ok && each.problem.code.endsWith('.notConfigured'));
  return {
    json: test,
    text: [line('sherweb', test.sherweb), line('halo', test.halo)].join('\n'),
    exitCode: isUnconfigured ? 2 : results.every(({ ok }) => ok) ? 0 : 1,
  };
}
