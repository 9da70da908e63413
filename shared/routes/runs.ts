import { z } from 'zod';
import { PlanSummarySchema, SyncPlanSchema } from '../sync-plan.ts';
import {
  ListedRunSchema,
  RunPartSchema,
  RunProgressSchema,
  RunReportSchema,
  RunRequestSchema,
  RunStartedSchema,
} from '../sync-run.ts';
import { TakeOverSchema } from '../take-over.ts';
import { TakeOverFromSchema } from '../take-over-choice.ts';
import type { RouteContract } from './contract.ts';

const run = z.object({ runId: z.string().min(1) });
const plan = z.object({ planId: z.string().min(1) });

/** Routes about runs and stored plans. */
export const runsRoutes = {
  startRun: {
    method: 'post',
    path: '/api/runs',
    access: 'admin',
    summary: 'Start a sync, a preview, or the approved plan; one run at a time',
    status: 202,
    body: RunRequestSchema,
    answer: RunStartedSchema,
  },
  undoRun: {
    method: 'post',
    path: '/api/runs/{runId}/undo',
    access: 'admin',
    summary: 'Take back what a run did in Halo: a preview of it, unless told to do it at once',
    status: 202,
    params: run,
    body: z.strictObject({ preview: z.boolean().default(true) }),
    answer: RunStartedSchema,
  },
  lookAtTakeOver: {
    method: 'get',
    path: '/api/take-over',
    access: 'admin',
    summary:
      'What another writer left in Halo, and what of it can be taken over; both sides are read now. A run with the same choice in its scope takes it over',
    status: 200,
    query: TakeOverFromSchema,
    answer: TakeOverSchema,
  },
  listRuns: {
    method: 'get',
    path: '/api/runs',
    access: 'admin',
    summary: 'Past runs, newest first',
    status: 200,
    query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }),
    answer: z.object({
      runs: z.array(ListedRunSchema),
      running: RunProgressSchema.nullable(),
    }),
  },
  readRun: {
    method: 'get',
    path: '/api/runs/{runId}',
    access: 'admin',
    summary: 'One finished run with every change',
    status: 200,
    params: run,
    answer: RunReportSchema,
  },
  readRunPart: {
    method: 'get',
    path: '/api/runs/{runId}/part',
    access: 'admin',
    summary: 'One finished run with so many of its changes, from the one at a place on',
    status: 200,
    params: run,
    query: z.object({
      from: z.coerce.number().int().min(0),
      limit: z.coerce.number().int().min(1).max(5_000),
    }),
    answer: RunPartSchema,
  },
  runEvents: {
    method: 'get',
    path: '/api/runs/{runId}/events',
    access: 'admin',
    summary: 'Live progress of a run until it is finished',
    status: 200,
    params: run,
    answer: RunProgressSchema,
    events: true,
  },
  cancelRun: {
    method: 'delete',
    path: '/api/runs/{runId}',
    access: 'admin',
    summary: 'Stop a run after the write in flight; what is done stays done',
    status: 202,
    params: run,
    answer: z.object({ cancelling: z.literal(true) }),
  },
  listPlans: {
    method: 'get',
    path: '/api/previews',
    access: 'admin',
    summary: 'Stored plans: previews and held ones, newest first',
    status: 200,
    answer: z.object({ plans: z.array(PlanSummarySchema) }),
  },
  readPlan: {
    method: 'get',
    path: '/api/previews/{planId}',
    access: 'admin',
    summary: 'One stored plan with every change',
    status: 200,
    params: plan,
    answer: SyncPlanSchema,
  },
  dropPlan: {
    method: 'delete',
    path: '/api/previews/{planId}',
    access: 'admin',
    summary: 'Drop a held plan or preview',
    status: 200,
    params: plan,
    answer: z.object({ dropped: z.literal(true) }),
  },
} as const satisfies Record<string, RouteContract>;
