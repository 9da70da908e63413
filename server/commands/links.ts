import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { counted, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** Which subscription is which licence. @throws ApiProblem */
export async function listCommand(session: Session, haloClientId: number | undefined): Promise<Outcome> {
  const query = { haloClientId: haloClientId?.toString() };
  const answer = await session.call('listLinks', { query });
  const rows = answer.links.map((link) => [
    link.subscriptionId,
    shown(link.customerName ?? '?', 40),
    shown(link.productName ?? 'gone from Sherweb', 40),
    String(link.haloLicenceId),
  ]);
  const text = tableText({
    none: 'Nothing is linked.',
    head: ['Subscription', 'Customer', 'Product', 'Licence'],
    rows,
    end: counted(rows.length, 'link'),
  });
  return { json: answer, text, exitCode: 0 };
}

/** Links one subscription by hand. @throws ApiProblem */
export async function setCommand(
  session: Session,
  subscriptionId: string,
  haloLicenceId: number,
): Promise<Outcome> {
  const link = await session.call('setLink', { params: { subscriptionId }, body: { haloLicenceId } });
  const text = `Linked to licence ${link.haloLicenceId}; the next sync brings it in step.`;
  return { json: link, text, exitCode: 0 };
}

/** Takes one link away. @throws ApiProblem */
export async function removeCommand(session: Session, subscriptionId: string): Promise<Outcome> {
  const answer = await session.call('removeLink', { params: { subscriptionId } });
  const text = answer.removed
    ? 'Removed. The licence stays as it is; the next sync treats it as made by somebody else.'
    : 'This subscription is not linked; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
