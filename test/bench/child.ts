import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const AnswerSchema = z.object({ id: z.number(), answer: z.unknown() });

/** A process of its own that answers questions, so that nothing it does is counted as somebody else's. */
export interface Child {
  readonly process: ChildProcess;
  /** Asks and parses the answer. @throws when the process ends before it answers */
  ask<T>(question: string, schema: z.ZodType<T>, given?: unknown): Promise<T>;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts `node` with the given arguments; questions travel as messages `{id, question, given}`. */
export function startChild(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Child {
  const child = spawn(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let lastId = 0;
  child.stdout?.resume();
  return {
    process: child,
    ask(question, schema, given) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const ended = () => reject(new Error(`The process ended before it answered "${question}".`));
        const answered = (message: unknown) => {
          const parsed = AnswerSchema.safeParse(message);
          if (!parsed.success || parsed.data.id !== id) return;
          child.off('message', answered);
          child.off('exit', ended);
          resolve(schema.parse(parsed.data.answer));
        };
        child.on('message', answered);
        child.once('exit', ended);
        child.send({ id, question, given });
      });
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
