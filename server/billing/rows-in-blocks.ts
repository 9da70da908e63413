import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { BillingRowSchema, LineReasonSchema } from '../../shared/billing.ts';
import { pauses } from '../event-loop/give-way.ts';
import type { VerdictRow } from './compare/compare-customer.ts';
import { WhyNotSchema } from './compare/subject.ts';

const [pressed, unpressed] = [promisify(gzip), promisify(gunzip)];

/** So many rows are one block: small enough that nobody waits for one to be parsed. */
const blockSize = 250;

const KeptRowsSchema = z.array(
  z.object({
    row: BillingRowSchema,
    whyNot: WhyNotSchema.nullable(),
    termEndsOn: z.string().nullable(),
    sku: z.string().nullable().default(null),
    reasons: z.array(LineReasonSchema),
  }),
);

/** Rows as they are kept, in their order. */
export async function toBlocks(rows: readonly VerdictRow[]): Promise<string[]> {
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += blockSize) {
    const text = JSON.stringify(rows.slice(from, from + blockSize));
    blocks.push((await pressed(text)).toString('base64'));
  }
  return blocks;
}

/** Reads them again, with pauses for others. @throws ZodError, SyntaxError where they are not what was kept */
export async function fromBlocks(blocks: readonly string[]): Promise<VerdictRow[]> {
  const pause = pauses();
  const rows: VerdictRow[] = [];
  for (const block of blocks) {
    const text = (await unpressed(Buffer.from(block, 'base64'))).toString('utf8');
    for (const row of KeptRowsSchema.parse(JSON.parse(text))) rows.push(row);
    await pause();
  }
  return rows;
}
