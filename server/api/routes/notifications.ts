import { changeWay } from '../../notify/change-way.ts';
import { nextDigestSlot } from '../../notify/decide/digest-slot.ts';
import { setHeartbeat } from '../../notify/heartbeat.ts';
import { addWay, listWays, removeWay } from '../../notify/keep-ways.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

const heartbeatIn = ({ ways, notified }: ApiDeps['data']) => {
  const { lastAt, problem } = notified.value.heartbeat;
  return { set: ways.value.heartbeat !== null, lastAt, problem };
};

/** Who is told of what, and by which ways. */
export const notificationHandlers = ({ data, box, notifier, vendors, now }: ApiDeps) =>
  ({
    listWays: () => ({
      ways: listWays(data),
      nextDigestAt: nextDigestSlot(data.main.value.settings, now())?.toISOString() ?? null,
      heartbeat: heartbeatIn(data),
    }),
    addWay: ({ body, who }) => addWay(data, box, body, who, now().toISOString()),
    changeWay: ({ params, body }) => changeWay(data, box, params.wayId, body, now().toISOString()),
    removeWay: async ({ params }) => ({ removed: await removeWay(data, params.wayId) }),
    testWay: ({ params }) => notifier.test(params.wayId),
    setHeartbeat: async ({ body }) => {
      await setHeartbeat(data, box, body.url);
      return heartbeatIn(data);
    },
    ticketLists: async () => {
      const tickets = vendors.tickets();
      return { types: await tickets.readTypes(), teams: await tickets.readTeams() };
    },
    previewNotifications: ({ query }) => notifier.preview(query.language ?? 'en'),
  }) satisfies Partial<Handlers>;

/** What of it is kept in the trail; never an address or a secret. */
export const notificationFacts = {
  addWay: ({ body: { name, target } }) => ({
    action: 'wayAdded',
    subject: { id: name, name },
    details: [{ field: 'wayKind', from: null, to: target.kind }],
    later: ({ wayId }) => ({ subject: { id: wayId, name } }),
  }),
  changeWay: ({ params: { wayId }, body: { name, wants, target } }, { ways }) => {
    const found = ways.value.ways.find((way) => way.wayId === wayId);
    if (found === undefined) return null;
    return {
      action: 'wayChanged',
      subject: { id: wayId, name: name ?? found.name },
      details: [
        ...(name === undefined || name === found.name
          ? []
          : [{ field: 'wayName', from: found.name, to: name }]),
        ...(wants?.causes === undefined
          ? []
          : [{ field: 'wayWants', from: found.wants.causes.join(', '), to: wants.causes.join(', ') }]),
        // Only that there is another one: it is as secret as a password.
        ...(target === undefined ? [] : [{ field: 'wayAddress', from: 'set', to: 'set' }]),
      ],
    };
  },
  removeWay: ({ params: { wayId } }, { ways }) => {
    const found = ways.value.ways.find((way) => way.wayId === wayId);
    if (found === undefined) return null;
    return {
      action: 'wayRemoved',
      subject: { id: wayId, name: found.name },
      details: [{ field: 'wayKind', from: found.kind, to: null }],
    };
  },
  testWay: () => null,
  setHeartbeat: ({ body: { url } }, { ways }) => ({
    action: 'heartbeatChanged',
    subject: null,
    // Only that there is one: it is as secret as a password.
    details: [{ field: 'heartbeat', from: setOrNot(ways.value.heartbeat), to: setOrNot(url) }],
  }),
} satisfies Partial<Facts>;

const setOrNot = (address: string | null): string | null => (address === null ? null : 'set');
