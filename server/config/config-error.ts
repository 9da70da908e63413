/** A wrong value in the environment or on the command line; the message names it and says what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
