import { z } from 'zod';
import { CredentialsInputSchema, CredentialsTestSchema, CredentialsViewSchema } from '../credentials.ts';
import { DoctorAnswerSchema } from '../doctor.ts';
import { HaloClientIdSchema } from '../mapping.ts';
import { SettingsSchema } from '../settings.ts';
import { HealthSchema, ReadySchema, StatusSchema } from '../status.ts';
import type { RouteContract } from './contract.ts';

/** Routes about the companion itself: state, credentials, settings, doctor. */
export const companionRoutes = {
  health: {
    method: 'get',
    path: '/health',
    access: 'open',
    summary: 'Whether the companion runs',
    status: 200,
    answer: HealthSchema,
  },
  ready: {
    method: 'get',
    path: '/health/ready',
    access: 'open',
    summary:
      'Whether syncs happen, for a monitor: 503 when the daily sync is on and none did its work for 26 hours',
    status: 200,
    answer: ReadySchema,
  },
  metrics: {
    method: 'get',
    path: '/metrics',
    access: 'open',
    summary:
      'Numbers for Prometheus: runs, durations, what waits, requests left in Halo; from this machine, or with the token of COMPANION_METRICS_TOKEN',
    status: 200,
    answer: z.string(),
    media: 'text/plain',
  },
  status: {
    method: 'get',
    path: '/api/status',
    access: 'technician',
    summary: 'State of the companion, its schedule and its last run',
    status: 200,
    answer: StatusSchema,
  },
  readJob: {
    method: 'get',
    path: '/api/jobs/{jobId}',
    access: 'technician',
    summary:
      'The answer of a request of yours that became a job (sent with "Prefer: respond-async, wait=…"), or 202 and the job while it is not there',
    status: 200,
    params: z.object({ jobId: z.string().min(1) }),
    answer: z.unknown(),
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
  testCredentials: {
    method: 'post',
    path: '/api/credentials/test',
    access: 'admin',
    summary:
      'Try the credentials of both sides, with what is typed in place of what is stored, and store nothing',
    status: 200,
    body: CredentialsInputSchema.optional(),
    answer: CredentialsTestSchema,
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
  doctor: {
    method: 'post',
    path: '/api/doctor',
    access: 'admin',
    summary:
      'Check what we assume about both vendors against the real ones; reads only, unless a write check is asked for',
    status: 200,
    body: z.strictObject({ writeCheckHaloClientId: HaloClientIdSchema.optional() }),
    answer: DoctorAnswerSchema,
  },
} as const satisfies Record<string, RouteContract>;
