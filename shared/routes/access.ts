import { z } from 'zod';
import {
  ConnectionSchema,
  OpenCodeSchema,
  PairAnswerSchema,
  PairingCodeInputSchema,
  PairingCodeSchema,
  PairRequestSchema,
} from '../access.ts';
import type { RouteContract } from './contract.ts';

/** Routes about pairing and access. */
export const accessRoutes = {
  pair: {
    method: 'post',
    path: '/api/pair',
    access: 'open',
    summary: 'Turn a pairing code into a token',
    status: 201,
    body: PairRequestSchema,
    answer: PairAnswerSchema,
  },
  createPairingCode: {
    method: 'post',
    path: '/api/pairing-codes',
    access: 'admin',
    summary: 'Make a one-time pairing code, or a company invite for many browsers of technicians',
    status: 201,
    body: PairingCodeInputSchema,
    answer: PairingCodeSchema,
  },
  listPairingCodes: {
    method: 'get',
    path: '/api/pairing-codes',
    access: 'admin',
    summary: 'Pairing codes that are not used up and company invites, without the codes themselves',
    status: 200,
    answer: z.object({ codes: z.array(OpenCodeSchema) }),
  },
  withdrawPairingCode: {
    method: 'delete',
    path: '/api/pairing-codes/{codeId}',
    access: 'admin',
    summary: 'Withdraw a pairing code',
    status: 200,
    params: z.object({ codeId: z.string().min(1) }),
    answer: z.object({ withdrawn: z.literal(true) }),
  },
  listConnections: {
    method: 'get',
    path: '/api/connections',
    access: 'admin',
    summary: 'Who is paired',
    status: 200,
    answer: z.object({ connections: z.array(ConnectionSchema) }),
  },
  revokeConnection: {
    method: 'delete',
    path: '/api/connections/{connectionId}',
    access: 'admin',
    summary: 'Revoke a paired browser at once',
    status: 200,
    params: z.object({ connectionId: z.string().min(1) }),
    answer: z.object({ revoked: z.literal(true) }),
  },
} as const satisfies Record<string, RouteContract>;
