import { dateTimeWords } from './moments.ts';
import { locale } from './translate.ts';

const shape = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\b/;

/**
 * When a run began, which is what people know it by; its id says so.
 * @param runId such as `20260102-060000-1a2b3c`, in UTC
 */
export function runIdWords(runId: string): string {
  const [, year, month, day, hour, minute, second] = shape.exec(runId) ?? [];
  return year === undefined
    ? runId
    : dateTimeWords(locale(), `${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
