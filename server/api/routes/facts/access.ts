import type { AuditDetail } from '../../../../shared/audit.ts';
import { shownName } from '../../../access/shown-name.ts';
import { dropsSecret } from '../../../secrets/halo-address.ts';
import type { Facts } from '../handler-types.ts';

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** Who may come in, and how the companion is set up. Of credentials only the names of the fields are kept. */
export const accessFacts = {
  // Nobody known asks to be paired; the new connection is noted once it is there.
  pair: () => null,
  testCredentials: () => null,
  examineFee: () => null,
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
  writeCredentials: ({ body }, { main }) => {
    const typed = Object.entries(body).flatMap(([side, fields]) =>
      Object.entries(fields ?? {})
        .filter(([, value]) => value !== undefined)
        .map(
          ([field, value]): AuditDetail => ({
            field: `${side}.${field}`,
            from: null,
            to: value === null ? 'forgotten' : 'set',
          }),
        ),
    );
    const dropped: AuditDetail[] = dropsSecret(main.value.credentials.halo, body.halo)
      ? [{ field: 'halo.clientSecret', from: null, to: 'forgotten' }]
      : [];
    const details = [...typed, ...dropped];
    return details.length === 0 ? null : { action: 'credentialsChanged', subject: null, details };
  },
  makeBackup: () => ({ action: 'backupMade', subject: null, details: [] }),
  writeSettings: ({ body }, { main }) => {
    const before: Readonly<Record<string, unknown>> = main.value.settings;
    const details = Object.entries(body)
      .filter(([key, value]) => value !== undefined && value !== before[key])
      .map(([field, value]): AuditDetail => ({ field, from: text(before[field]), to: text(value) }));
    return details.length === 0 ? null : { action: 'settingsChanged', subject: null, details };
  },
  doctor: ({ body: { writeCheckHaloClientId: id } }, { snapshot }) => {
    if (id === undefined) return null;
    const name = snapshot.value.haloClients.find((client) => client.id === id)?.name ?? null;
    return { action: 'writesTried', subject: { id: String(id), name }, details: [] };
  },
} satisfies Partial<Facts>;
