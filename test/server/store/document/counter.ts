import { join } from 'node:path';
import { z } from 'zod';
import { type DocumentOptions, openDocument } from '../../../../server/store/document/document.ts';

const CounterSchema = z.strictObject({ count: z.number().int(), note: z.string() });
export type Counter = z.infer<typeof CounterSchema>;

export const counterFile = (folder: string): string => join(folder, 'counter.json');

/** A document small enough to see through. */
export const openCounter = (folder: string, options: Partial<DocumentOptions<Counter>> = {}) =>
  openDocument<Counter>({
    file: counterFile(folder),
    kind: 'counter',
    schema: CounterSchema,
    version: 1,
    empty: () => ({ count: 0, note: '' }),
    now: () => new Date('2026-03-01T10:00:00.000Z'),
    ...options,
  });

export const setTo =
  (count: number) =>
  (value: Counter): Counter => ({ ...value, count });

/** The text of a counter's file. */
export const counterText = (count: number, savedAt = '2026-02-01T00:00:00.000Z', version = 1): string =>
  JSON.stringify({
    format: 'sherweb-for-halo',
    kind: 'counter',
    version,
    savedAt,
    data: { count, note: '' },
  });
