import { spawnSync } from 'node:child_process';

/** Builds the extension for Chromium; its builder is heard only when it fails. @throws Error with what it said. */
export function buildExtension(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
}
