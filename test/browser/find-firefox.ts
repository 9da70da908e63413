import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inPath, installByDebian, namedBy } from './find-browser.ts';

/** Every other release refuses what nobody signed, whatever its preferences say. */
const isLongTerm = (path: string): boolean =>
  execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().endsWith('esr');

const speaksFrench = (path: string): boolean => {
  const extensions = join(dirname(realpathSync(path)), 'browser', 'extensions');
  return existsSync(extensions) && readdirSync(extensions).some((name) => name.startsWith('langpack-fr@'));
};

function existing(): string | undefined {
  const found = inPath(['firefox-esr', 'firefox']);
  return found !== undefined && isLongTerm(found) && speaksFrench(found) ? found : undefined;
}

/**
 * A Firefox that takes extensions that nobody signed, and speaks French: FIREFOX_PATH, the system's long-term release,
 * else Debian's packages are installed when root.
 * @throws Error with one sentence that says what to do.
 */
export function findFirefox(): string {
  const found = namedBy('FIREFOX_PATH') ?? existing();
  if (found !== undefined) return found;
  process.stderr.write('No Firefox found; installing one for the browser tests …\n');
  const installed = installByDebian('firefox-esr', 'firefox-esr-l10n-fr') ? existing() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need a Firefox ESR with French: install it (on Debian: apt-get install firefox-esr firefox-esr-l10n-fr), or set FIREFOX_PATH to one.',
  );
}
