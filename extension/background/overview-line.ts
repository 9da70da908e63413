import { OverviewSchema } from '../../shared/overview.ts';
import { overviewLine } from '../i18n/overview-line.ts';
import type { CallReply } from '../messaging/messages.ts';

/**
 * The Overview in one line, for our tile in Halo's page: what of it an admin may know, put into words here, so that the
 * page around the tile gets no more than is shown there.
 * @returns null where the companion does not say it, to technicians among others
 */
export function lineOf(reply: CallReply, now: Date): string | null {
  if (reply.ok !== true) return null;
  const overview = OverviewSchema.safeParse(reply.value);
  return overview.success ? overviewLine(overview.data, now, false) : null;
}
