import { z } from 'zod';
import {
  HeartbeatViewSchema,
  MadeWaySchema,
  PreviewSchema,
  TicketListsSchema,
  WayChangeSchema,
  WayInputSchema,
  WaySchema,
  WayTestSchema,
} from '../notifications.ts';
import type { RouteContract } from './contract.ts';

const way = z.object({ wayId: z.string().min(1).max(80) });

/** Routes about who is told of what, and by which ways. */
export const notificationsRoutes = {
  listWays: {
    method: 'get',
    path: '/api/notifications/ways',
    access: 'admin',
    summary: 'Ways by which people are told, oldest first, without their addresses and secrets',
    status: 200,
    answer: z.object({
      ways: z.array(WaySchema),
      /** When the next digest is due, ISO date-time, UTC; null: never. */
      nextDigestAt: z.string().nullable(),
      heartbeat: HeartbeatViewSchema,
    }),
  },
  addWay: {
    method: 'post',
    path: '/api/notifications/ways',
    access: 'admin',
    summary: 'Add a way by which people are told; its address and secrets are sealed and never answered',
    status: 201,
    body: WayInputSchema,
    answer: MadeWaySchema,
  },
  changeWay: {
    method: 'patch',
    path: '/api/notifications/ways/{wayId}',
    access: 'admin',
    summary: 'Change what is given of a way; its secrets, and what was told by it, stay',
    status: 200,
    params: way,
    body: WayChangeSchema,
    answer: MadeWaySchema,
  },
  removeWay: {
    method: 'delete',
    path: '/api/notifications/ways/{wayId}',
    access: 'admin',
    summary: 'Tell nobody by this way any more',
    status: 200,
    params: way,
    answer: z.object({ removed: z.boolean() }),
  },
  testWay: {
    method: 'post',
    path: '/api/notifications/ways/{wayId}/test',
    access: 'admin',
    summary: 'Send a message by one way, and say in a sentence what came of it',
    status: 200,
    params: way,
    answer: WayTestSchema,
  },
  setHeartbeat: {
    method: 'put',
    path: '/api/notifications/heartbeat',
    access: 'admin',
    summary:
      'Set the address that is called after each sync that did its work, for a dead-man service; null: none. It is sealed and never answered',
    status: 200,
    body: z.strictObject({ url: z.string().trim().min(1).max(2_000).nullable() }),
    answer: HeartbeatViewSchema,
  },
  ticketLists: {
    method: 'get',
    path: '/api/notifications/ticket-lists',
    access: 'admin',
    summary: 'Ticket types and teams of Halo, to choose from',
    status: 200,
    answer: TicketListsSchema,
  },
  previewNotifications: {
    method: 'get',
    path: '/api/notifications/preview',
    access: 'admin',
    summary:
      'What is the case now, as a digest would tell it to somebody who was told nothing yet; sends nothing',
    status: 200,
    query: z.object({ language: z.enum(['en', 'fr']).optional() }),
    answer: PreviewSchema,
  },
} as const satisfies Record<string, RouteContract>;
