import { createParser } from 'eventsource-parser';
import type { z } from 'zod';
import { type Note, ProblemSchema } from '../../shared/problem.ts';
import { type RouteName, type Routes, routes } from '../../shared/routes/api.ts';
import { type RouteInput, requestFor } from '../../shared/routes/request.ts';
import { type RunProgress, RunProgressSchema } from '../../shared/sync-run.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';

/** The companion's refusal of a request. Commands speak English only, so that the values of its note are left out. */
export class ApiProblem extends SaidError {
  override readonly name = 'ApiProblem';
  readonly status: number;

  constructor(status: number, { code, message, action, detail }: Note) {
    super({ code, message, action, ...(detail === undefined ? {} : { detail }) });
    this.status = status;
  }
}

/** How a command speaks with the companion, be it this process or another one. */
export interface Session {
  /** Calls a route and parses its answer. @throws ApiProblem */
  call<N extends RouteName>(name: N, input: RouteInput<N>): Promise<z.infer<Routes[N]['answer']>>;
  /** Follows a run until it has finished. @throws ApiProblem */
  follow(runId: string, onProgress: (progress: RunProgress) => void): Promise<void>;
  /** Asks a run under way in this process to stop; false when the work is another process's. */
  interrupt(): boolean;
  close(): Promise<void>;
}

/** What a session is made on. */
interface SessionParts {
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  readonly key: string;
  readonly interrupt: () => boolean;
  readonly close: () => Promise<void>;
}

/** A session over any way of sending a request: over HTTP, or straight into an app of this process. */
export function createSession({ send, key, interrupt, close }: SessionParts): Session {
  const ask = async (name: RouteName, input: object): Promise<Response> => {
    const request = requestFor(name, input as RouteInput<typeof name>);
    const response = await send(request.path, {
      method: request.method,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    if (response.ok) return response;
    const problem = ProblemSchema.safeParse(await response.json().catch(() => undefined));
    if (!problem.success) throw new ApiProblem(response.status, notOurs(response.status));
    throw new ApiProblem(response.status, problem.data);
  };

  return {
    async call(name, input) {
      const answer = routes[name].answer.safeParse(await (await ask(name, input)).json());
      if (!answer.success) throw new ApiProblem(502, notOurs(200));
      return answer.data as never;
    },
    async follow(runId, onProgress) {
      const response = await ask('runEvents', { params: { runId } });
      const parser = createParser({
        onEvent: ({ data }) => onProgress(RunProgressSchema.parse(JSON.parse(data))),
      });
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
    },
    interrupt,
    close,
  };
}

const notOurs = (status: number): Note => note('companion.unexpectedAnswer', { status: String(status) });
