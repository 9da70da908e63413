import type { ValuesFor } from '../messages/codes.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';

/** A wrong value in the environment or on the command line; the message names it and says what it should be. */
export class ConfigError extends SaidError {
  override readonly name = 'ConfigError';

  constructor(...values: ValuesFor<'config.wrong'>) {
    super(note('config.wrong', ...values));
  }
}
