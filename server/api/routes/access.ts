import type { Connection } from '../../../shared/access.ts';
import { shownName } from '../../access/shown-name.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** Who may in: pairing codes, and the browsers that were paired. */
export const accessHandlers = (deps: Pick<ApiDeps, 'access' | 'trail'>) => {
  const { access } = deps;
  return {
    pair: ({ body: { code, name, person }, address }) =>
      pairAndNote(deps, code, { name, person: person ?? null }, address),
    createPairingCode: ({ body, who }) => access.invite(body, who),
    listPairingCodes: () => ({ codes: access.openCodes() }),
    withdrawPairingCode: async ({ params }) => {
      await access.withdraw(params.codeId);
      return { withdrawn: true };
    },
    listConnections: () => ({ connections: access.connections() }),
    revokeConnection: async ({ params }) => {
      await access.revoke(params.connectionId);
      return { revoked: true };
    },
  } satisfies Partial<Handlers>;
};

/** A connection that cannot be noted does not stay. */
async function pairAndNote(
  { access, trail }: Pick<ApiDeps, 'access' | 'trail'>,
  code: string,
  browser: Pick<Connection, 'name' | 'person'>,
  address: string,
) {
  const paired = await access.pair(code, browser, address);
  const name = shownName(browser);
  const { connectionId, role } = paired;
  await trail
    .note(
      { kind: 'connection', connectionId, name, role },
      {
        action: 'browserPaired',
        subject: { id: connectionId, name },
        details: [{ field: 'role', from: null, to: role }],
      },
    )
    .catch(async (error) => {
      await access.revoke(connectionId);
      throw error;
    });
  return paired;
}

/** Who may come in. */
export const accessFacts = {
  // Nobody known asks to be paired; the new connection is noted once it is there.
  pair: () => null,
  createPairingCode: ({ body }) => ({
    action: 'codeMade',
    subject: null,
    details: [
      { field: 'role', from: null, to: body.role },
      ...(body.company === undefined
        ? []
        : [
            { field: 'browsers', from: null, to: String(body.company.browsers) },
            { field: 'days', from: null, to: String(body.company.days) },
          ]),
    ],
  }),
  withdrawPairingCode: ({ params: { codeId } }, { main }) => {
    const found = main.value.pairing.codes.find((each) => each.codeId === codeId);
    const details = found === undefined ? [] : [{ field: 'role', from: found.role, to: null }];
    return { action: 'codeWithdrawn', subject: { id: codeId, name: null }, details };
  },
  revokeConnection: ({ params: { connectionId } }, { main }) => {
    const found = main.value.connections.find((each) => each.connectionId === connectionId);
    const details = found === undefined ? [] : [{ field: 'role', from: found.role, to: null }];
    return {
      action: 'connectionRevoked',
      subject: { id: connectionId, name: found === undefined ? null : shownName(found) },
      details,
    };
  },
} satisfies Partial<Facts>;
