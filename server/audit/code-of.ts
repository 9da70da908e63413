import { SaidError } from '../messages/said-error.ts';

/**
 * The stable code of what went wrong; never its words, which may quote what somebody typed.
 * @param error whatever was thrown
 * @returns e.g. `halo.rateLimited`; `companion.fault` for an error of no class of ours
 */
export const codeOf = (error: unknown): string =>
  error instanceof SaidError ? error.note.code : 'companion.fault';
