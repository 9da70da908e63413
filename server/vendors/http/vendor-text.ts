import { z } from 'zod';
import { withoutSecrets } from './redact.ts';

/** Where an error may say what is wrong, the surest first. */
const fields = ['error_description', 'detail', 'errorMessage', 'Message', 'message', 'title', 'error'];

/** Halo's map of field paths: `{"[0].outcome_id": ["Could not convert string to integer…"]}`. */
const fieldErrors = z.record(z.string(), z.array(z.string()).min(1));

/** Whether an answer is a page for a browser. */
export const isPage = (text: string): boolean => text.trimStart().startsWith('<');

/**
 * What a vendor's error says, in any of the shapes it is known in: `{resultCode, errorMessage}`, `{ClassName, Message}`,
 * `{Message}`, `{error, error_description}`, a map of field paths, problem details, or plain text.
 * @param body the parsed answer; undefined when it is not JSON
 * @param secrets values that must not show
 * @returns at most 300 characters; empty when it says nothing that a person could read
 */
export function vendorText(body: unknown, text: string, secrets: readonly string[]): string {
  const said = saidIn(body);
  if (said !== undefined) return withoutSecrets(said, secrets).slice(0, 300);
  if (isPage(text)) return '';
  return body === undefined ? withoutSecrets(text, secrets).slice(0, 120) : '';
}

function saidIn(body: unknown): string | undefined {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const named = fields
    .map((key) => record[key])
    .find((value): value is string => typeof value === 'string' && value !== '');
  if (named !== undefined) return named;
  const byField = fieldErrors.safeParse(body);
  if (!byField.success) return undefined;
  const lines = Object.entries(byField.data).map(([path, [first = '']]) => `${path}: ${first}`);
  return lines.length === 0 ? undefined : lines.join('; ');
}
