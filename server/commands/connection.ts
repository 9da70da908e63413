import type { Role } from '../../shared/access.ts';
import type { ConnectionResult } from '../../shared/credentials.ts';
import type { Outcome } from './outcome.ts';
import { colour, moment } from './print/text.ts';
import type { Session } from './session.ts';

const line = (name: string, result: ConnectionResult): string =>
  result.ok
    ? ` ${colour.green('ok')}  ${name}: connected (${result.account})`
    : ` ${colour.red('!')}   ${name}: ${result.problem.message}\n      ${result.problem.action}`;

/** Tries both connections. Exit 2 when one is not configured, 1 when one fails. @throws ApiProblem */
export async function testCommand(session: Session): Promise<Outcome> {
  const test = await session.call('testConnection', {});
  const results = [test.sherweb, test.halo];
  const isUnconfigured = results.some((each) => !each.ok && each.problem.code.endsWith('.notConfigured'));
  return {
    json: test,
    text: [line('Sherweb', test.sherweb), line('Halo', test.halo)].join('\n'),
    exitCode: isUnconfigured ? 2 : results.every(({ ok }) => ok) ? 0 : 1,
  };
}

/** Makes a one-time pairing code for a browser. @throws ApiProblem */
export async function pairCommand(session: Session, role: Role): Promise<Outcome> {
  const made = await session.call('createPairingCode', { body: { role } });
  const text = [
    `Pairing code for one ${role}:  ${colour.bold(made.code)}`,
    `Good once, until ${moment(made.expiresAt)}. Type it on the extension's options page.`,
  ].join('\n');
  return { json: made, text, exitCode: 0 };
}
