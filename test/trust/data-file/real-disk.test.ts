import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { sandboxEnvironment } from '../../sandbox/index.ts';
import { openCommands } from '../../support/commands.ts';
import { shop } from '../../support/shop.ts';

describe('the real program on a real disk', () => {
  test('a disk that is full in mid-write: the change is refused in words, the state before stays', async () => {
    const commands = await openCommands(shop, {}, inject('diskFolder'));
    expect((await commands.run('sync')).code).toBe(0);
    const before = await readFile(join(commands.dataDir, 'companion.json'), 'utf8');
    // The system cuts every file of this process off after one block of 512 bytes, as a full disk does.
    const script = 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@"';
    const words = [
      process.execPath,
      inject('companionFile'),
      'settings',
      'set',
      'maxDeactivations',
      '77',
      '--json',
    ];
    const child = spawn('sh', ['-c', script, ...words], {
      env: {
        ...sandboxEnvironment(commands.sandbox),
        COMPANION_DATA_DIR: commands.dataDir,
        COMPANION_PORT: '0',
      },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const [code] = await once(child, 'close');
    expect(code).not.toBe(0);
    expect(JSON.parse(out).problem).toMatchObject({
      code: expect.stringMatching(/^store\./),
      action: expect.stringMatching(/./),
    });
    expect(await readFile(join(commands.dataDir, 'companion.json'), 'utf8')).toBe(before);
    expect((await commands.run('settings get maxDeactivations')).stdout.trim()).toBe('25');
    const synced = await commands.json('sync');
    expect(synced.json).toMatchObject({ status: 'completed', counts: { unchanged: 5 } });
  });
});
