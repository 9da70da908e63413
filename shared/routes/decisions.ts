import { z } from 'zod';
import { DecisionSchema, NotImportedSchema } from '../decision.ts';
import { SettlementSchema } from '../settlement.ts';
import type { RouteContract } from './contract.ts';

const decision = z.object({ decisionId: z.string().min(1) });

/** Routes about what waits for a person, and what persons settled. */
export const decisionsRoutes = {
  listWaiting: {
    method: 'get',
    path: '/api/waiting',
    access: 'admin',
    summary: 'What waits for a person: open decisions, oldest first, and mapped customers not imported yet',
    status: 200,
    answer: z.object({ decisions: z.array(DecisionSchema), notImported: z.array(NotImportedSchema) }),
  },
  settleDecision: {
    method: 'post',
    path: '/api/decisions/{decisionId}/settle',
    access: 'admin',
    summary: 'Settle one open decision by one of its choices; the next sync does it',
    status: 200,
    params: decision,
    body: z.strictObject({ choice: z.string().min(1).max(80) }),
    answer: SettlementSchema,
  },
  listSettlements: {
    method: 'get',
    path: '/api/settlements',
    access: 'admin',
    summary: 'What persons settled and what stands, newest first',
    status: 200,
    answer: z.object({ settlements: z.array(SettlementSchema) }),
  },
  forgetSettlement: {
    method: 'delete',
    path: '/api/settlements/{decisionId}',
    access: 'admin',
    summary: 'Take back what was settled: it is asked again',
    status: 200,
    params: decision,
    answer: z.object({ forgotten: z.boolean() }),
  },
} as const satisfies Record<string, RouteContract>;
