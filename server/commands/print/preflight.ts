import type { PreflightCheck } from '../../../shared/preflight.ts';
import { colour, shown } from './text.ts';

const sign = ({ ok }: PreflightCheck): string => {
  if (ok === null) return colour.yellow('?');
  return ok ? '=' : colour.red('!');
};

/** Each setting with its sentence, and what to do where it is not as it should be. */
export const preflightLines = (checks: readonly PreflightCheck[]): string[] =>
  checks.flatMap((check) => [
    ` ${sign(check)}  ${shown(check.message, 400)} ${colour.dim(`(${check.setting}${check.value === null ? '' : `: ${check.value}`})`)}`,
    ...(check.ok === true ? [] : [`      ${shown(check.action, 400)}`]),
  ]);
