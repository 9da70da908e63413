import { z } from 'zod';

/** What is waited for: a side that wants to be asked no sooner than in so many seconds. */
const WaitingForSchema = z.object({
  side: z.enum(['sherweb', 'halo']),
  seconds: z.number().int().positive(),
});
export type WaitingFor = z.infer<typeof WaitingForSchema>;

/**
 * A request that is still being worked at (HTTP 202): its answer is asked for at `/api/jobs/{jobId}`, by whoever sent
 * it. `waiting` is null while nothing in particular is waited for.
 */
export const JobSchema = z.object({ jobId: z.string().min(1), waiting: WaitingForSchema.nullable() });
export type Job = z.infer<typeof JobSchema>;

/** Where the answer of a job is asked for: 202 with the job again, or the answer as it would have come at once. */
export const jobPath = (jobId: string): string => `/api/jobs/${encodeURIComponent(jobId)}`;

/** The header of a request that takes a job for an answer, after so many seconds (RFC 7240). */
export const preferJobAfter = (seconds: number) => ({ Prefer: `respond-async, wait=${seconds}` });
