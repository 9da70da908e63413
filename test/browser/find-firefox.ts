import { inPath, installByDebian, namedBy } from './find-browser.ts';

const existing = (): string | undefined => inPath(['firefox-esr', 'firefox']);

/**
 * A Firefox that takes extensions that nobody signed, as the long-term releases and developers' editions do:
 * FIREFOX_PATH, the system's, else Debian's package is installed when root, with French.
 * @throws Error with one sentence that says what to do.
 */
export function findFirefox(): string {
  const found = namedBy('FIREFOX_PATH') ?? existing();
  if (found !== undefined) return found;
  process.stderr.write('No Firefox found; installing one for the browser tests …\n');
  const installed = installByDebian('firefox-esr', 'firefox-esr-l10n-fr') ? existing() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need a Firefox ESR: install it (on Debian: apt-get install firefox-esr firefox-esr-l10n-fr), or set FIREFOX_PATH to one.',
  );
}
