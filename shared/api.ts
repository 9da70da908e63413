import { z } from 'zod';
import {
  ConnectionSchema,
  PairAnswerSchema,
  PairingCodeSchema,
  PairRequestSchema,
  RoleSchema,
} from './access.ts';
import { BillingCheckSchema } from './billing.ts';
import { ClientSubscriptionsSchema } from './client-subscriptions.ts';
import { ConnectionTestSchema, CredentialsInputSchema, CredentialsViewSchema } from './credentials.ts';
import { DoctorReportSchema } from './doctor.ts';
import {
  CustomerRowSchema,
  GenerateResultSchema,
  HaloClientIdSchema,
  HaloCustomerSchema,
  MappingSchema,
  MappingStateSchema,
} from './mapping.ts';
import { SettingsSchema } from './settings.ts';
import { HealthSchema, StatusSchema } from './status.ts';
import { PlanSummarySchema, SyncPlanSchema } from './sync-plan.ts';
import {
  RunProgressSchema,
  RunRequestSchema,
  RunStartedSchema,
  RunSummarySchema,
  SyncRunSchema,
} from './sync-run.ts';

/** Who may call a route: `open` needs no token. */
export type Access = 'open' | 'technician' | 'admin';

interface RouteContract {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly status: 200 | 201 | 202;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The answer is a stream of server-sent events whose data each is an `answer`. */
  readonly events?: true;
}

const sherwebCustomer = z.object({ sherwebCustomerId: z.string().min(1) });
const run = z.object({ runId: z.string().min(1) });
const plan = z.object({ planId: z.string().min(1) });
const flag = z.enum(['true', 'false']).optional();

/** Every route of the companion: the server serves exactly these, the extension and the commands call exactly these. */
export const routes = {
  health: {
    method: 'get',
    path: '/health',
    access: 'open',
    summary: 'Whether the companion runs',
    status: 200,
    answer: HealthSchema,
  },
  pair: {
    method: 'post',
    path: '/api/pair',
    access: 'open',
    summary: 'Turn a one-time pairing code into a token',
    status: 201,
    body: PairRequestSchema,
    answer: PairAnswerSchema,
  },
  createPairingCode: {
    method: 'post',
    path: '/api/pairing-codes',
    access: 'admin',
    summary: 'Make a one-time pairing code',
    status: 201,
    body: z.strictObject({ role: RoleSchema }),
    answer: PairingCodeSchema,
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
  status: {
    method: 'get',
    path: '/api/status',
    access: 'technician',
    summary: 'State of the companion, its schedule and its last run',
    status: 200,
    answer: StatusSchema,
  },
  readCredentials: {
    method: 'get',
    path: '/api/credentials',
    access: 'admin',
    summary: 'Which credentials are set; never a secret',
    status: 200,
    answer: CredentialsViewSchema,
  },
  writeCredentials: {
    method: 'patch',
    path: '/api/credentials',
    access: 'admin',
    summary: 'Store credentials, sealed',
    status: 200,
    body: CredentialsInputSchema,
    answer: CredentialsViewSchema,
  },
  testConnection: {
    method: 'post',
    path: '/api/credentials/test',
    access: 'admin',
    summary: 'Try both connections and say in a sentence what is wrong',
    status: 200,
    answer: ConnectionTestSchema,
  },
  listCustomers: {
    method: 'get',
    path: '/api/customers',
    access: 'admin',
    summary:
      'Sherweb customers with mapping state and suggestions, as last read; refresh reads both sides now',
    status: 200,
    query: z.object({ state: MappingStateSchema.optional(), search: z.string().optional(), refresh: flag }),
    answer: z.object({ customers: z.array(CustomerRowSchema), readAt: z.string().nullable() }),
  },
  listHaloCustomers: {
    method: 'get',
    path: '/api/halo-clients',
    access: 'admin',
    summary: 'Halo customers to choose from, as last read',
    status: 200,
    query: z.object({
      search: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(10_000).optional(),
      includeInactive: flag,
    }),
    answer: z.object({
      customers: z.array(HaloCustomerSchema),
      total: z.number().int(),
      readAt: z.string().nullable(),
    }),
  },
  listTopLevels: {
    method: 'get',
    path: '/api/halo-top-levels',
    access: 'admin',
    summary: "Halo's top levels, read now",
    status: 200,
    answer: z.object({ topLevels: z.array(z.object({ id: z.number().int(), name: z.string() })) }),
  },
  generateMappings: {
    method: 'post',
    path: '/api/mappings/generate',
    access: 'admin',
    summary: 'Map Sherweb customers to Halo customers of exactly the same name',
    status: 200,
    answer: GenerateResultSchema,
  },
  setMapping: {
    method: 'put',
    path: '/api/mappings/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Map one Sherweb customer by hand',
    status: 200,
    params: sherwebCustomer,
    body: z.strictObject({ haloClientId: HaloClientIdSchema }),
    answer: MappingSchema,
  },
  removeMapping: {
    method: 'delete',
    path: '/api/mappings/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Remove a mapping or an exclusion',
    status: 200,
    params: sherwebCustomer,
    answer: z.object({ removed: z.boolean() }),
  },
  excludeCustomer: {
    method: 'put',
    path: '/api/exclusions/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Leave a Sherweb customer out of everything',
    status: 200,
    params: sherwebCustomer,
    answer: z.object({ excluded: z.literal(true) }),
  },
  readSettings: {
    method: 'get',
    path: '/api/settings',
    access: 'admin',
    summary: 'All settings',
    status: 200,
    answer: SettingsSchema,
  },
  writeSettings: {
    method: 'patch',
    path: '/api/settings',
    access: 'admin',
    summary: 'Change some settings',
    status: 200,
    body: SettingsSchema.partial(),
    answer: SettingsSchema,
  },
  startRun: {
    method: 'post',
    path: '/api/runs',
    access: 'admin',
    summary: 'Start a sync, a preview, or the approved plan; one run at a time',
    status: 202,
    body: RunRequestSchema,
    answer: RunStartedSchema,
  },
  listRuns: {
    method: 'get',
    path: '/api/runs',
    access: 'admin',
    summary: 'Past runs, newest first',
    status: 200,
    query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }),
    answer: z.object({
      runs: z.array(RunSummarySchema),
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
    answer: SyncRunSchema,
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
  clientSubscriptions: {
    method: 'get',
    path: '/api/halo-clients/{haloClientId}/subscriptions',
    access: 'technician',
    summary: "A Halo customer's Sherweb subscriptions from the last good read; refresh reads them now",
    status: 200,
    params: z.object({ haloClientId: z.coerce.number().int().positive() }),
    query: z.object({ refresh: flag }),
    answer: ClientSubscriptionsSchema,
  },
  billingCheck: {
    method: 'get',
    path: '/api/halo-clients/{haloClientId}/billing',
    access: 'admin',
    summary: 'Which recurring-invoice lines of a Halo customer follow its licences, read now',
    status: 200,
    params: z.object({ haloClientId: z.coerce.number().int().positive() }),
    answer: BillingCheckSchema,
  },
  doctor: {
    method: 'post',
    path: '/api/doctor',
    access: 'admin',
    summary:
      'Check what we assume about both vendors against the real ones; reads only, unless a write check is asked for',
    status: 200,
    body: z.strictObject({ writeCheckHaloClientId: HaloClientIdSchema.optional() }),
    answer: DoctorReportSchema,
  },
} as const satisfies Record<string, RouteContract>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
