import { sendByMail } from './mail.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';
import { sendToSlack } from './slack.ts';
import type { SealedTarget } from './target.ts';
import { sendToTeams } from './teams.ts';
import { sendToTicket } from './ticket.ts';
import { sendToWebhook } from './webhook.ts';

/**
 * Sends one message by its way, once.
 * @param way what people call it
 * @throws OutsideError, ProblemError
 */
export async function sendBy(
  target: SealedTarget,
  way: string,
  outgoing: Outgoing,
  deps: SendDeps,
): Promise<void> {
  switch (target.kind) {
    case 'webhook':
      return sendToWebhook(target, outgoing, deps);
    case 'teams':
      return sendToTeams(target, outgoing, deps);
    case 'slack':
      return sendToSlack(target, outgoing, deps);
    case 'email':
      return sendByMail(target, way, outgoing, deps);
    case 'ticket':
      return sendToTicket(target, outgoing, await deps.tickets());
  }
}
