import type { Decision } from '../../shared/decision.ts';
import type { Settlement } from '../../shared/settlement.ts';
import type { Outcome } from './outcome.ts';
import { colour, columns, counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

const choiceCells = ({ choice, does }: Decision['choices'][number]): string[] => [
  shown(choice, 80),
  colour.dim(shown(does.message, 400)),
];

/** One decision: what is the case, and each way out with what it does. */
const decisionLines = ({ decisionId, message, action, choices }: Decision): string[] => [
  ` ${colour.yellow('?')}  ${decisionId}  ${shown(message, 400)}`,
  ...(choices.length === 0 ? [colour.dim(`        ${shown(action, 400)}`)] : []),
  ...(choices.length === 0 ? [] : [columns(choices.map(choiceCells), { indent: 8 })]),
];

const settlementLines = ({ decisionId, choice, asked, at }: Settlement): string[] => [
  ` =  ${decisionId}  ${shown(choice, 80)}, ${moment(at)}`,
  colour.dim(`        ${shown(asked.message, 400)}`),
];

/** Open decisions with their ways out, and what was settled. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  const { decisions } = await session.call('listWaiting', {});
  const { settlements } = await session.call('listSettlements', {});
  const text = [
    decisions.length === 0 ? 'No decision is open.' : `${counted(decisions.length, 'decision')} to settle`,
    ...decisions.flatMap(decisionLines),
    ...(settlements.length === 0
      ? []
      : ['', `${counted(settlements.length, 'decision')} settled`, ...settlements.flatMap(settlementLines)]),
    ...(decisions.some(({ choices }) => choices.length > 0)
      ? ['', 'Settle one: decisions settle <decisionId> <choice>']
      : []),
  ].join('\n');
  return { json: { decisions, settlements }, text, exitCode: 0 };
}

/** Settles one decision. @throws ApiProblem */
export async function settleCommand(session: Session, decisionId: string, choice: string): Promise<Outcome> {
  const settlement = await session.call('settleDecision', { params: { decisionId }, body: { choice } });
  const text = `${settlement.does.message}\nThe next sync does it; "decisions forget ${decisionId}" takes it back.`;
  return { json: settlement, text, exitCode: 0 };
}

/** Takes back what was settled. @throws ApiProblem */
export async function forgetCommand(session: Session, decisionId: string): Promise<Outcome> {
  const answer = await session.call('forgetSettlement', { params: { decisionId } });
  const text = answer.forgotten
    ? 'Taken back. It is asked again.'
    : 'Nothing of this decision was settled; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
