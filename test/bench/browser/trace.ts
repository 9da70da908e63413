import type { CDPSession } from '@playwright/test';
import { z } from 'zod';

const EventSchema = z.looseObject({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z.looseObject({ data: z.looseObject({ url: z.string().optional() }).optional() }).optional(),
});
type TraceEvent = z.infer<typeof EventSchema>;

/** What the scripts of one origin did on the main thread. */
export interface Traced {
  /** Milliseconds in calls of their functions, what those called included. */
  readonly ms: number;
  readonly calls: number;
  /** Layouts and style recalculations that happened inside those calls: forced ones. */
  readonly forced: number;
}

/** Traces while `act` runs, and answers what scripts whose address starts with `prefix` did. */
export async function traceScripts(
  session: CDPSession,
  prefix: string,
  act: () => Promise<unknown>,
): Promise<Traced> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of z.array(z.unknown()).parse(value)) {
      const read = EventSchema.safeParse(event);
      if (read.success) events.push(read.data);
    }
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  return sumOf(events, prefix);
}

/** Only the outermost of our calls count: one inside another is a part of it already. */
function sumOf(events: readonly TraceEvent[], prefix: string): Traced {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const isOurs = ({ name, args }: TraceEvent) =>
    name === 'FunctionCall' && args?.data?.url?.startsWith(prefix) === true;
  const calls = whole.filter(isOurs);
  const isInside = (event: TraceEvent, call: TraceEvent) =>
    event !== call &&
    event.pid === call.pid &&
    event.tid === call.tid &&
    event.ts >= call.ts &&
    event.ts + (event.dur ?? 0) <= call.ts + (call.dur ?? 0);
  const outer = calls.filter((call) => !calls.some((other) => isInside(call, other)));
  const layouts = whole.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree');
  return {
    ms: outer.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0),
    calls: outer.length,
    forced: layouts.filter((layout) => outer.some((call) => isInside(layout, call))).length,
  };
}
