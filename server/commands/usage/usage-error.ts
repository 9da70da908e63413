/**
 * What commander says of a command or option that there is not, as we say it; anything else as it is.
 * @example "error: unknown command 'setings'\n(Did you mean settings?)" becomes
 * "Unknown command setings. Did you mean settings?"
 */
export const usageErrorText = (text: string): string =>
  text.replace(
    /^error: unknown (command|option) '([^']{0,100})'(?:\n\((Did you mean [^)]{0,200}\?)\))?/,
    (_, kind: string, word: string, guess: string | undefined) =>
      `Unknown ${kind} ${word}.${guess === undefined ? '' : ` ${guess}`}`,
  );
