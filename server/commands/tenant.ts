import type { TenantChoice } from '../../shared/tenant.ts';
import type { Outcome } from './outcome.ts';
import { colour, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** Whether another account answers than the one that mappings and links are of. Exit 3 while that waits. @throws ApiProblem */
export async function showCommand(session: Session): Promise<Outcome> {
  const { question } = await session.call('readTenant', {});
  if (question === null)
    return {
      json: { question },
      text: 'Mappings and links are of the accounts that answered last. Nothing to decide.',
      exitCode: 0,
    };
  const text = [
    ` ${colour.yellow('?')}  ${shown(question.message, 600)}`,
    ...question.choices.map(
      ({ choice, does }) => `        tenant ${choice}  ${colour.dim(shown(does.message, 400))}`,
    ),
  ].join('\n');
  return { json: { question }, text, exitCode: 3 };
}

/** Decides it. @throws ApiProblem */
export async function settleCommand(session: Session, choice: TenantChoice): Promise<Outcome> {
  const settled = await session.call('settleTenant', { body: { choice } });
  const { keptIn, mappings, links } = settled;
  const text =
    keptIn === null
      ? `It is the same: ${mappings} mappings and ${links} links stay in use.`
      : `${mappings} mappings and ${links} links are set aside in ${keptIn}\nMap anew: mappings generate`;
  return { json: settled, text, exitCode: 0 };
}
