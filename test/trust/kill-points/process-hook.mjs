// Loaded into a companion with `node --import`: counts what it does to its data folder, ends it with SIGKILL at the
// step that is asked for, and can put its clock ahead. The companion itself knows nothing of it.
import { writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_STEP = '0', KILL_MOMENT, STEPS_FILE, CLOCK_AHEAD_MS, COMPANION_DATA_DIR } = process.env;
let steps = 0;

const die = () => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

/** `half`: what is done of `work` when it is killed in its middle; else it is begun and not waited for. */
const step = async (work, half = () => void work()) => {
  steps += 1;
  if (steps !== Number(KILL_STEP)) return work();
  if (KILL_MOMENT === 'before') return die();
  // A step may fail and be over all the same, as a second backup of one day does.
  if (KILL_MOMENT === 'after') await work().catch(() => undefined);
  else await half();
  return die();
};

const isOurs = (path) => String(path).startsWith(COMPANION_DATA_DIR);
const watched = (original) =>
  function watchedOperation(path, ...rest) {
    return isOurs(path) ? step(() => original(path, ...rest)) : original(path, ...rest);
  };
for (const name of ['rename', 'link', 'rm', 'mkdir', 'chmod']) fs[name] = watched(fs[name]);

const ours = new WeakSet();
const open = fs.open;
fs.open = async (path, flags, ...rest) => {
  if (!isOurs(path)) return open(path, flags, ...rest);
  const isRead = flags === 'r';
  const handle = isRead ? await open(path, flags, ...rest) : await step(() => open(path, flags, ...rest));
  const sync = handle.sync.bind(handle);
  handle.sync = () => step(sync);
  ours.add(handle);
  return handle;
};

const bytesOf = async (content) => {
  const parts = [];
  for await (const part of typeof content === 'string' || Buffer.isBuffer(content) ? [content] : content)
    parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};
const writeFile = fs.writeFile;
fs.writeFile = async (target, content, ...rest) => {
  if (!ours.has(target)) return writeFile(target, content, ...rest);
  const bytes = await bytesOf(content);
  const half = () => writeFile(target, bytes.subarray(0, bytes.length / 2));
  await step(() => writeFile(target, bytes, ...rest), half);
};
syncBuiltinESMExports();

// How often the owner of the folder says that it lives, and how often it is kept when Halo was asked, depends on how
// fast the machine is; the steps must not.
const heartbeatMs = 10_000;
const keepTimesMs = 2_000;
const never = 2 ** 31 - 1;
const { setInterval: setRealInterval, setTimeout: setRealTimeout } = globalThis;
globalThis.setInterval = (run, ms, ...rest) => setRealInterval(run, ms === heartbeatMs ? never : ms, ...rest);
globalThis.setTimeout = (run, ms, ...rest) => setRealTimeout(run, ms === keepTimesMs ? never : ms, ...rest);

if (STEPS_FILE !== undefined) process.on('exit', () => writeFileSync(STEPS_FILE, String(steps)));

if (CLOCK_AHEAD_MS !== undefined) {
  const RealDate = Date;
  const ahead = Number(CLOCK_AHEAD_MS);
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
}
