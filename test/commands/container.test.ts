import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../server/store/temporary-folder.ts';

const run = promisify(execFile);
const read = (path: string) => readFile(path, 'utf8');
const containerfile = await read('server/Containerfile');
const compose = await read('server/compose/compose.yaml');
const caddyfile = await read('server/compose/Caddyfile');

/** The instructions of the Containerfile, by their first word; lines that go on are one. */
const instructions = containerfile
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ name: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1) }));
const rest = (name: string) => instructions.filter((each) => each.name === name).map((each) => each.rest);
const environment = Object.fromEntries(
  rest('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('='))),
);
const commandIn = (line = ''): string[] => JSON.parse(line.slice(line.indexOf('[')));

/** Tools that build and run containers here, with a daemon that answers where they need one. */
const tools = ['podman', 'docker'].filter((tool) => spawnSync(tool, ['info']).status === 0);
if (tools.length === 0)
  process.stderr.write('Neither podman nor docker runs here: the container was not built and started.\n');

describe('the container', () => {
  test('holds only what is built and licensed, all of which is there and let in', async () => {
    const letIn = (await read('.dockerignore')).split('\n').filter((line) => line.startsWith('!'));
    const copied = rest('COPY').flatMap((line) => line.split(' ').slice(0, -1));
    expect(copied).toContain('dist/server/main.js');
    for (const file of copied)
      expect([file, existsSync(file), letIn]).toEqual([file, true, expect.arrayContaining([`!${file}`])]);
  });

  test('with its environment and command the companion starts, and its health is asked as it answers', async () => {
    const [, ...args] = commandIn(rest('CMD')[0]);
    expect(args).toEqual(['/app/main.js', 'serve']);
    const companion = spawn(process.execPath, [inject('companionFile'), 'serve'], {
      env: { ...environment, COMPANION_PORT: '0', COMPANION_DATA_DIR: await temporaryFolder() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void companion.kill('SIGKILL'));
    let port = '';
    for await (const line of createInterface({ input: companion.stdout })) {
      port = /:(\d{2,5})\b/.exec(line)?.[1] ?? '';
      if (port !== '') break;
    }
    const [, ...asked] = commandIn(rest('HEALTHCHECK')[0]);
    const ask = (at: string) =>
      run(
        process.execPath,
        asked.map((each) => each.replace('8484', at)),
      ).then(
        () => 'healthy',
        () => 'not healthy',
      );
    expect([await ask(port), await ask('9')]).toEqual(['healthy', 'not healthy']);
    companion.kill((rest('STOPSIGNAL')[0] ?? '') as NodeJS.Signals);
    expect((await once(companion, 'exit'))[0]).toBe(0);
  });

  test('stands behind Caddy alone: no port of its own, the same name for both, and files that are there', () => {
    const [companion = '', caddy = ''] = compose.slice(compose.indexOf('\n  companion:')).split('\n  caddy:');
    expect(companion).not.toContain('ports:');
    expect(companion).toContain('COMPANION_PUBLIC_NAMES: $' + '{COMPANION_DOMAIN');
    expect(caddyfile).toContain('{$COMPANION_DOMAIN}');
    expect(caddyfile).toContain(`reverse_proxy companion:${rest('EXPOSE')[0]}`);
    const context = /context: (\S+)/.exec(companion)?.[1] ?? '';
    const file = /dockerfile: (\S+)/.exec(companion)?.[1] ?? '';
    expect(existsSync(join('server/compose', context, file))).toBe(true);
    expect(existsSync(join('server/compose', /- (\.\/\S+?):/.exec(caddy)?.[1] ?? 'none'))).toBe(true);
    expect(rest('VOLUME')).toEqual([environment.COMPANION_DATA_DIR]);
    expect(companion).toContain(`companion-data:${environment.COMPANION_DATA_DIR}`);
  });

  test.each(tools)('is built by %s, starts, and is healthy', async (tool) => {
    const name = `sherweb-for-halo-test-${process.pid}`;
    await run(tool, ['build', '-q', '-f', 'server/Containerfile', '-t', name, '.']);
    onTestFinished(async () => {
      await run(tool, ['rm', '-f', name]).catch(() => undefined);
      await run(tool, ['rmi', '-f', name]).catch(() => undefined);
    });
    await run(tool, ['run', '-d', '--read-only', '--cap-drop', 'ALL', '--name', name, name]);
    const asked = commandIn(rest('HEALTHCHECK')[0]);
    await expect
      .poll(
        () =>
          run(tool, ['exec', name, ...asked]).then(
            () => true,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
  });
});
