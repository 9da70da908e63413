/** An error that says which code its note has: every error class of ours. */
interface CodedError extends Error {
  readonly noteCode: string;
}

const isCoded = (error: unknown): error is CodedError =>
  error instanceof Error && 'noteCode' in error && typeof error.noteCode === 'string';

/**
 * The stable code of what went wrong; never its words, which may quote what somebody typed.
 * @param error whatever was thrown
 * @returns e.g. `halo.rateLimited`; `companion.fault` for an error of no class of ours
 */
export const codeOf = (error: unknown): string => (isCoded(error) ? error.noteCode : 'companion.fault');
