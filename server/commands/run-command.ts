import type { RunProgress } from '../../shared/sync-run.ts';
import type { Config } from '../config/environment.ts';
import * as access from './access.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { billingCommand, monthsCommand, preflightCommand } from './billing.ts';
import { acceptCommand, acceptedCommand, reopenCommand } from './billing-accept.ts';
import { itemsCommand } from './billing-items.ts';
import { tieCommand, tiesCommand, untieCommand } from './billing-tie.ts';
import * as calendars from './calendars.ts';
import { changesCommand } from './changes.ts';
import * as decisions from './decisions.ts';
import { applyCommand, doctorCommand, forgetCommand } from './doctor.ts';
import * as leftOut from './left-out.ts';
import * as links from './links.ts';
import { excludeCommand, generateCommand, listCommand, removeCommand, setCommand } from './mappings.ts';
import * as notifications from './notifications.ts';
import * as orders from './orders.ts';
import type { Outcome } from './outcome.ts';
import type { Asked } from './program.ts';
import * as renewals from './renewals.ts';
import type { Session } from './session.ts';
import * as settings from './settings.ts';
import { statusCommand } from './status.ts';
import { runsCommand, syncCommand, undoCommand } from './sync.ts';
import { takeOverCommand } from './take-over.ts';
import * as tenant from './tenant.ts';
import { testCommand } from './test-credentials.ts';

/** Does what was asked, through a session with the companion. @throws ApiProblem, ConfigError */
export function runCommand(
  asked: Exclude<Asked, { name: 'serve' | 'restore' }>,
  config: Config,
  session: Session,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  switch (asked.name) {
    case 'status':
      return statusCommand(session);
    case 'test-connection':
      return testCommand(session);
    case 'mappings generate':
      return generateCommand(session);
    case 'mappings list':
      return listCommand(session);
    case 'mappings set':
      return setCommand(session, asked.sherwebCustomerId, asked.haloClientId);
    case 'mappings remove':
      return removeCommand(session, asked.sherwebCustomerId);
    case 'mappings exclude':
      return excludeCommand(session, asked.sherwebCustomerId);
    case 'take-over':
      return takeOverCommand(session, asked, onProgress);
    case 'decisions list':
      return decisions.listCommand(session);
    case 'decisions settle':
      return decisions.settleCommand(session, asked.decisionId, asked.choice);
    case 'decisions forget':
      return decisions.forgetCommand(session, asked.decisionId);
    case 'links list':
      return links.listCommand(session, asked.haloClientId);
    case 'links set':
      return links.setCommand(session, asked.subscriptionId, asked.haloLicenceId);
    case 'links remove':
      return links.removeCommand(session, asked.subscriptionId);
    case 'left-out list':
      return leftOut.listCommand(session);
    case 'left-out add':
      return leftOut.addCommand(session, asked);
    case 'left-out remove':
      return leftOut.removeCommand(session, asked.ruleId);
    case 'settings get':
      return settings.getCommand(session, asked.key);
    case 'settings set':
      return settings.setCommand(session, asked.key, asked.value);
    case 'sync':
      return syncCommand(session, asked, onProgress);
    case 'undo':
      return undoCommand(session, asked, onProgress);
    case 'tenant':
      return asked.choice === undefined
        ? tenant.showCommand(session)
        : tenant.settleCommand(session, asked.choice);
    case 'billing list':
      return billingCommand(session, asked);
    case 'billing preflight':
      return preflightCommand(session);
    case 'billing months':
      return monthsCommand(session);
    case 'billing accept':
      return acceptCommand(session, asked);
    case 'billing accepted':
      return acceptedCommand(session);
    case 'billing tie':
      return tieCommand(session, asked);
    case 'billing ties':
      return tiesCommand(session);
    case 'billing untie':
      return untieCommand(session, asked.tieId);
    case 'billing items':
      return itemsCommand(session, asked.search);
    case 'billing reopen':
      return reopenCommand(session, asked.subscriptionId);
    case 'changes':
      return changesCommand(session, asked);
    case 'renewals list':
      return renewals.listCommand(session, asked);
    case 'renewals intend':
      return renewals.intendCommand(session, asked);
    case 'renewals forget':
      return renewals.forgetCommand(session, asked.subscriptionId);
    case 'orders list':
      return orders.listCommand(session, asked);
    case 'orders request':
      return orders.requestCommand(session, asked);
    case 'orders approve':
      return orders.approveCommand(session, asked);
    case 'orders reject':
      return orders.rejectCommand(session, asked.orderId);
    case 'orders cancel':
      return orders.cancelCommand(session, asked);
    case 'renewals calendar add':
      return calendars.addCommand(session, config, asked);
    case 'renewals calendar list':
      return calendars.listCommand(session);
    case 'renewals calendar revoke':
      return calendars.revokeCommand(session, asked.calendarId);
    case 'notifications list':
      return notifications.listCommand(session);
    case 'notifications add':
      return notifications.addCommand(session, asked);
    case 'notifications change':
      return notifications.changeCommand(session, asked);
    case 'notifications remove':
      return notifications.removeCommand(session, asked.wayId);
    case 'notifications test':
      return notifications.testCommand(session, asked.wayId);
    case 'notifications heartbeat':
      return notifications.heartbeatCommand(session, asked.url);
    case 'notifications ticket-lists':
      return notifications.ticketListsCommand(session);
    case 'notifications preview':
      return notifications.previewCommand(session);
    case 'runs':
      return runsCommand(session, asked);
    case 'audit':
      return auditCommand(session, asked.limit);
    case 'backup':
      return backupCommand(session, config, asked);
    case 'pair':
      return access.pairCommand(session, asked.role);
    case 'invites make':
      return access.inviteCommand(session, asked);
    case 'invites list':
      return access.listCommand(session);
    case 'invites withdraw':
      return access.withdrawCommand(session, asked.codeId);
    case 'doctor apply':
      return applyCommand(session);
    case 'doctor forget':
      return forgetCommand(session, asked.key);
    case 'doctor':
      return doctorCommand(session, asked.writeCheck);
  }
}
