import { ProblemError } from '../messages/problem-error.ts';
import { SecretBoxError } from '../secrets/secret-box-error.ts';
import { StoreError } from '../store/store-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';

/** The stable code of what went wrong; never its words, which may quote what somebody typed. */
export function codeOf(error: unknown): string {
  if (error instanceof ProblemError) return error.note.code;
  if (error instanceof OutsideError) return `${error.side}.${error.code}`;
  if (error instanceof StoreError) return `store.${error.code}`;
  if (error instanceof SecretBoxError) return `secrets.${error.code}`;
  return 'companion.fault';
}
