import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { edited } from './edited.ts';
import type { SandboxEnv } from './env.ts';
import { errorAnswer } from './errors.ts';
import type { Effect } from './faults.ts';

type Spoil = Exclude<Effect, { kind: 'latency' | 'expiredToken' }>;

const never = (): Promise<Response> => new Promise(() => undefined);

const reset = (c: Context<SandboxEnv>): Response => {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
};

const rewrite = (value: unknown, change: (key: string, value: unknown) => unknown): string =>
  JSON.stringify(value, (key, inner) =>
    key === '' ? (Array.isArray(inner) ? change('', inner) : inner) : change(key, inner),
  );

const wrongType = (text: string, { field, value }: { field?: string | undefined; value?: unknown }): string =>
  rewrite(JSON.parse(text), (key, inner) => {
    const hit = field === undefined ? Array.isArray(inner) : key === field;
    return hit ? (value ?? 'not what you expected') : inner;
  });

const emptied = (text: string): string =>
  rewrite(JSON.parse(text), (key, inner) => (Array.isArray(inner) ? [] : key === 'record_count' ? 0 : inner));

const drip = (text: string, bytes: number, everyMs: number): ReadableStream<Uint8Array> => {
  const all = new TextEncoder().encode(text);
  let sent = 0;
  return new ReadableStream({
    async pull(stream) {
      if (sent > 0) await sleep(everyMs);
      stream.enqueue(all.slice(sent, sent + bytes));
      sent += bytes;
      if (sent >= all.length) stream.close();
    },
  });
};

const huge = (bytes: number): ReadableStream<Uint8Array> => {
  const chunk = new TextEncoder().encode(' '.repeat(65_536));
  let sent = 0;
  return new ReadableStream({
    pull(stream) {
      stream.enqueue(chunk.subarray(0, Math.min(chunk.length, bytes - sent)));
      sent += chunk.length;
      if (sent >= bytes) stream.close();
    },
  });
};

const jsonType = { 'content-type': 'application/json; charset=utf-8' };

/** What the client gets instead of its answer; `run` carries the request out and gives the answer it would get. */
export const spoiled = async (
  c: Context<SandboxEnv>,
  effect: Spoil,
  run: () => Promise<Response>,
): Promise<Response> => {
  switch (effect.kind) {
    case 'status': {
      const shape = effect.shape ?? 'message';
      const answer = errorAnswer(effect.status, shape, effect.message ?? `Injected ${effect.status}`);
      for (const [name, value] of Object.entries(effect.headers ?? {})) answer.headers.set(name, value);
      return answer;
    }
    case 'hang':
      return never();
    case 'reset':
      return reset(c);
    case 'applyThenLose':
      await run();
      if (effect.how === 'hang') return never();
      return effect.how === 'reset' ? reset(c) : errorAnswer(502, 'html', 'Bad Gateway');
  }
  const answer = await run();
  const text = await answer.text();
  const same = { status: answer.status, headers: jsonType };
  switch (effect.kind) {
    case 'malformedJson':
      return new Response(text.slice(0, Math.max(1, Math.floor(text.length / 2))), same);
    case 'html':
      return errorAnswer(200, 'html', 'Down for maintenance');
    case 'emptyBody':
      return new Response('', same);
    case 'wrongType':
      return new Response(wrongType(text, effect), same);
    case 'setField':
    case 'dropField':
    case 'extraFields':
    case 'repeated':
      return new Response(JSON.stringify(edited(JSON.parse(text), effect)), same);
    case 'answer':
      return new Response(effect.text, same);
    case 'emptyList':
      return new Response(emptied(text), same);
    case 'drip':
      return new Response(drip(text, effect.bytes ?? 1, effect.everyMs ?? 50), same);
    case 'hugeBody':
      return new Response(huge(effect.bytes ?? 50_000_000), same);
  }
};
