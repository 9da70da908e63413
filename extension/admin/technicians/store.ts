import { signal } from '@preact/signals';
import type { CompanyInvite, PairingCode, Role } from '../../../shared/access.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

/** Who is paired with the companion, and codes for those who are not yet. */
export function createTechniciansStore(app: App, gone: AbortSignal) {
  const connections = createResource(() => app.call('listConnections', {}), gone);
  const codes = createResource(() => app.call('listPairingCodes', {}), gone);
  const invite = signal<PairingCode | null>(null);
  const inviting = createAction(gone);
  const action = createAction(gone);
  return {
    connections,
    codes,
    invite,
    inviting,
    action,
    makeCode: (role: Role) =>
      inviting.run(async () => {
        invite.value = null;
        invite.value = await app.call('createPairingCode', { body: { role } });
        await codes.load();
      }),
    /** One code for many browsers, given out by policy. */
    inviteCompany: (company: CompanyInvite) =>
      inviting.run(async () => {
        invite.value = null;
        invite.value = await app.call('createPairingCode', { body: { role: 'technician', company } });
        await codes.load();
      }),
    revoke: (connectionId: string) =>
      action.run(async () => {
        await app.call('revokeConnection', { params: { connectionId } });
        await Promise.all([connections.load(), codes.load()]);
      }),
    withdraw: (codeId: string) =>
      action.run(async () => {
        await app.call('withdrawPairingCode', { params: { codeId } });
        invite.value = null;
        await codes.load();
      }),
  };
}
export type TechniciansStore = ReturnType<typeof createTechniciansStore>;
