import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Outcome } from './outcome.ts';
import { preflightLines } from './print/preflight.ts';
import { colour, counted } from './print/text.ts';
import type { Session } from './session.ts';

const signs: Record<DoctorFinding['result'], string> = { holds: '=', differs: '!', unknown: '?' };

const lines = (finding: DoctorFinding): string[] => [
  ` ${signs[finding.result]}  ${finding.assumption} ${colour.dim(`(${finding.certainty}, ${finding.id})`)}`,
  `      seen: ${finding.observed}`,
  ...(finding.result === 'holds' ? [] : [`      so: ${finding.consequence}`]),
];

/** Checks what we assume about both vendors. Exit 1 when something differs. @throws ApiProblem */
export async function doctorCommand(
  session: Session,
  writeCheckHaloClientId: number | undefined,
): Promise<Outcome> {
  const body = writeCheckHaloClientId === undefined ? {} : { writeCheckHaloClientId };
  const report = await session.call('doctor', { body });
  const of = (result: DoctorFinding['result']) => report.findings.filter((each) => each.result === result);
  const sides = (['companion', 'sherweb', 'halo'] as const).flatMap((side) => {
    const findings = report.findings.filter((each) => each.side === side);
    return findings.length === 0 ? [] : ['', colour.bold(side), ...findings.flatMap(lines)];
  });
  const text = [
    `Doctor, version ${report.version}: no names, ids or secrets in here, so you may send it to us.`,
    ...sides,
    ...(report.preflight === null
      ? []
      : ['', colour.bold('billing in Halo'), ...preflightLines(report.preflight)]),
    '',
    `${counted(of('holds').length, 'assumption')} hold, ${of('differs').length} differ, ${of('unknown').length} not known · ` +
      `${report.calls.sherweb} calls to Sherweb, ${report.calls.halo} to Halo`,
  ].join('\n');
  return { json: report, text, exitCode: of('differs').length > 0 ? 1 : 0 };
}
