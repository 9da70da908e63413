import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { RunService } from '../sync/run-service.ts';

/** Streams a run's progress as server-sent events named `progress` until it has finished. */
export const streamRun = (context: Context, runId: string, runs: RunService): Response =>
  streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    try {
      for await (const progress of runs.follow(runId, gone.signal))
        await stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) });
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  }) as Response;
