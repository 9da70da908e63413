import type { DoctorFinding, DoctorReport } from '../../shared/doctor.ts';
import type { LearnedKey } from '../../shared/learned.ts';
import type { Outcome } from './outcome.ts';
import { preflightLines } from './print/preflight.ts';
import { callsText, colour, counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

const signs: Record<DoctorFinding['result'], string> = { holds: '=', differs: '!', unknown: '?' };

const lines = (finding: DoctorFinding): string[] => [
  ` ${signs[finding.result]}  ${finding.assumption} ${colour.dim(`(${finding.certainty}, ${finding.id})`)}`,
  `      seen: ${finding.observed}`,
  ...(finding.result === 'holds' ? [] : [`      so: ${finding.consequence}`]),
];

/** What can be taken over, and what was. */
const learnedLines = ({ proposals, learned }: DoctorReport): string[] => [
  ...(learned.length === 0 ? [] : ['', colour.bold('taken over for this installation')]),
  ...learned.map(
    ({ key, value, at }) =>
      ` =  ${key}: ${shown(value, 40)}, ${moment(at)} ${colour.dim(`(doctor --forget ${key})`)}`,
  ),
  ...(proposals.length === 0 ? [] : ['', colour.bold('can be taken over: doctor --apply')]),
  ...proposals.map(({ does }) => ` ~  ${shown(does.message, 200)}`),
];

/** Takes back what was taken over. @throws ApiProblem */
export async function forgetCommand(session: Session, key: LearnedKey): Promise<Outcome> {
  const answer = await session.call('forgetLearned', { params: { key } });
  const text = answer.forgotten ? `Taken back: ${key}.` : `${key} was not taken over; nothing to do.`;
  return { json: answer, text, exitCode: 0 };
}

/** Examines, and takes over what the doctor proposes. @throws ApiProblem */
export async function applyCommand(session: Session): Promise<Outcome> {
  const { proposals } = await session.call('doctor', { body: {} });
  if (proposals.length === 0) return { json: { taken: [] }, text: 'Nothing to take over.', exitCode: 0 };
  const lessons = proposals.map(({ key, value }) => ({ key, value }));
  const { learned } = await session.call('takeOverLearned', { body: { lessons } });
  const text = [
    `${counted(proposals.length, 'thing')} taken over for this installation:`,
    ...proposals.map(
      ({ does, key }) => ` ~  ${shown(does.message, 200)} ${colour.dim(`(doctor --forget ${key})`)}`,
    ),
  ].join('\n');
  return { json: { taken: lessons, learned }, text, exitCode: 0 };
}

const sideNames = { companion: 'Companion', sherweb: 'Sherweb', halo: 'Halo' };

/** Checks what we assume about both vendors. Exit 1 when something differs. @throws ApiProblem */
export async function doctorCommand(
  session: Session,
  writeCheckHaloClientId: number | undefined,
): Promise<Outcome> {
  const report = await session.call('doctor', { body: { writeCheckHaloClientId } });
  const of = (result: DoctorFinding['result']) => report.findings.filter((each) => each.result === result);
  const sides = (['companion', 'sherweb', 'halo'] as const).flatMap((side) => {
    const findings = report.findings.filter((each) => each.side === side);
    return findings.length === 0 ? [] : ['', colour.bold(sideNames[side]), ...findings.flatMap(lines)];
  });
  const text = [
    `Doctor, version ${report.version}: no names, ids or secrets in here, so you may send it to us.`,
    ...sides,
    ...(report.preflight === null
      ? []
      : ['', colour.bold('Billing in Halo'), ...preflightLines(report.preflight)]),
    ...learnedLines(report),
    '',
    `${counted(of('holds').length, 'assumption')} hold, ${of('differs').length} differ, ${of('unknown').length} not known · ` +
      callsText(report.calls),
  ].join('\n');
  return { json: report, text, exitCode: of('differs').length > 0 ? 1 : 0 };
}
