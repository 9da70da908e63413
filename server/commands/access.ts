import type { CompanyInvite, Role } from '../../shared/access.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { colour, counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** Makes a one-time pairing code for a browser. @throws ApiProblem */
export async function pairCommand(session: Session, role: Role): Promise<Outcome> {
  const made = await session.call('createPairingCode', { body: { role } });
  const text = [
    `Pairing code for one ${role}:  ${colour.bold(made.code)}`,
    `Good once, until ${moment(made.expiresAt)}. Type it on the extension's options page.`,
  ].join('\n');
  return { json: made, text, exitCode: 0 };
}

/** Makes a company invite: one code for many browsers of technicians. @throws ApiProblem */
export async function inviteCommand(session: Session, { browsers, days }: CompanyInvite): Promise<Outcome> {
  const made = await session.call('createPairingCode', {
    body: { role: 'technician', company: { browsers, days } },
  });
  const text = [
    `Company invite for ${counted(browsers, 'browser')} of technicians:  ${colour.bold(made.code)}`,
    `Good until ${moment(made.expiresAt)}. Give it to the browsers by policy, as "inviteCode"; it is not shown again.`,
  ].join('\n');
  return { json: made, text, exitCode: 0 };
}

/** Codes that are not used up and company invites, without the codes themselves. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listPairingCodes', {});
  const rows = answer.codes.map(({ codeId, role, browsers, used, isOpen, expiresAt, madeBy }) => [
    codeId,
    browsers === 1 ? `one ${role}` : `company, ${used} of ${browsers} used`,
    isOpen ? `until ${moment(expiresAt)}` : 'over',
    madeBy === null ? 'a command' : shown(madeBy, 40),
  ]);
  const text = tableText({
    none: 'Nobody is invited.',
    head: ['Id', 'For', 'Good', 'Made by'],
    rows,
    end: counted(rows.length, 'invite'),
  });
  return { json: answer, text, exitCode: 0 };
}

/** Withdraws one; browsers that came by it keep their access. @throws ApiProblem */
export async function withdrawCommand(session: Session, codeId: string): Promise<Outcome> {
  const answer = await session.call('withdrawPairingCode', { params: { codeId } });
  const text = 'Withdrawn. Browsers that came by it keep their access; revoke them one by one.';
  return { json: answer, text, exitCode: 0 };
}
