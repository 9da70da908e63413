import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findFirefox } from '../browser/find-firefox.ts';
import { firefoxOrWhyNot, sayOfFirefox } from '../browser/firefox-or-why-not.ts';

/** A machine whose commands are those that a test puts there. */
async function machine(isRoot: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'find-firefox-'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  vi.stubEnv('PATH', bin);
  vi.stubEnv('FIREFOX_PATH', undefined);
  vi.spyOn(process, 'getuid').mockReturnValue(isRoot ? 0 : 1000);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });
  const command = async (name: string, script: string) => {
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  };
  return {
    folder,
    bin,
    command,
    /** Firefox, and its languages beside it, as Debian lays them out. */
    async firefox(name: string, version: string, ...languages: string[]) {
      const home = join(folder, `lib-${name}`);
      await mkdir(join(home, 'browser', 'extensions'), { recursive: true });
      for (const language of languages)
        await writeFile(
          join(home, 'browser', 'extensions', `langpack-${language}@firefox.mozilla.org.xpi`),
          '',
        );
      await writeFile(join(home, name), `#!/bin/sh\necho "Mozilla Firefox ${version}"\n`);
      await chmod(join(home, name), 0o755);
      await symlink(join(home, name), join(bin, name));
    },
    /** An apt-get that writes down how it was called and, where a test has one ready, links Firefox into place. */
    apt: (install: string) => command('apt-get', `echo "$*" >> "${join(folder, 'apt.log')}"\n${install}`),
    aptCalls: async () => (await readFile(join(folder, 'apt.log'), 'utf8')).trim().split('\n'),
    isAptCalled: async () => (await readdir(folder)).includes('apt.log'),
  };
}

const why =
  'The browser tests need a Firefox ESR with French: install it (on Debian: apt-get install firefox-esr firefox-esr-l10n-fr), or set FIREFOX_PATH to one.';

describe('a Firefox for the tests', () => {
  it('is the long-term release that is there, and nothing is installed', async () => {
    const here = await machine(true);
    await here.firefox('firefox-esr', '153.8.0esr', 'de', 'fr');
    await here.apt('exit 1');
    expect(findFirefox()).toBe(join(here.bin, 'firefox-esr'));
    expect(await here.isAptCalled()).toBe(false);
  });

  it.each([
    ['one that is no long-term release', '155.0', 'fr'],
    ['one that speaks no French', '153.8.0esr', 'de'],
  ])('is not %s: another is installed', async (_what, version, language) => {
    const here = await machine(true);
    await here.firefox('firefox', version, language);
    await here.firefox('installed', '153.8.0esr', 'fr');
    await rm(join(here.bin, 'installed'));
    await here.apt(
      `[ "$1" = install ] && /bin/ln -s "${join(here.folder, 'lib-installed', 'installed')}" "${join(here.bin, 'firefox-esr')}"; exit 0`,
    );
    expect(findFirefox()).toBe(join(here.bin, 'firefox-esr'));
    expect(await here.aptCalls()).toEqual([
      'update -qq',
      'install -y -qq --no-install-recommends firefox-esr firefox-esr-l10n-fr',
    ]);
  });

  it('is not installed by who is not root: one sentence says what to do', async () => {
    const here = await machine(false);
    await here.apt('exit 0');
    expect(firefoxOrWhyNot()).toEqual({ whyNot: why });
    expect(await here.isAptCalled()).toBe(false);
  });

  it('that cannot be installed is the same sentence', async () => {
    const here = await machine(true);
    await here.apt('exit 100');
    expect(firefoxOrWhyNot()).toEqual({ whyNot: why });
  });

  it('that FIREFOX_PATH names is taken, and must be there', async () => {
    const here = await machine(true);
    vi.stubEnv('FIREFOX_PATH', join(here.folder, 'nowhere'));
    expect(firefoxOrWhyNot()).toEqual({
      whyNot: `FIREFOX_PATH names ${join(here.folder, 'nowhere')}, which is not there.`,
    });
    await here.command('my-firefox', '');
    vi.stubEnv('FIREFOX_PATH', join(here.bin, 'my-firefox'));
    expect(firefoxOrWhyNot()).toEqual({ path: join(here.bin, 'my-firefox') });
  });
});

describe('a run of all tests without a Firefox', () => {
  const line = `Nothing was tried in Firefox. ${why}`;
  it.each([
    ['says nothing where there is one, in CI too', { path: '/usr/bin/firefox-esr' }, 'true', null, true],
    ['says so in one line to a person, who may do without', { whyNot: why }, undefined, line, true],
    ['says so in CI, and fails there', { whyNot: why }, 'true', line, false],
  ] as const)('%s', (_what, firefox, ci, said, isGood) => {
    expect(sayOfFirefox(firefox, ci)).toEqual({ line: said, isGood });
  });
});
