import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Replacer } from '../../event-loop/json-text.ts';
import type { RunService } from '../../sync/run-service.ts';

/**
 * Streams a run's progress as server-sent events named `progress` until it has finished.
 * @param revoked ends the stream at once: whoever listens may no longer.
 * @param language puts what is done now into the reader's language
 */
export const streamRun = (
  context: Context,
  runId: string,
  runs: RunService,
  revoked: AbortSignal | undefined,
  language: Replacer,
): Response => {
  const events = streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const over = revoked === undefined ? gone.signal : AbortSignal.any([gone.signal, revoked]);
    try {
      for await (const progress of runs.follow(runId, over))
        await stream.writeSSE({ event: 'progress', data: JSON.stringify(progress, language) });
    } catch (error) {
      if (!over.aborted) throw error;
    }
  }) as Response;
  events.headers.set('Cache-Control', 'no-store');
  return events;
};
