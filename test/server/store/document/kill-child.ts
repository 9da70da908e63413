import { writeFileSync, writeSync } from 'node:fs';
import { isWriting, watchedFiles } from '../disk.ts';
import { counterFile, openCounter, setTo } from './counter.ts';

/*
 * Changes the counter from 1 on, says each number once it is acknowledged, and kills itself around one file
 * operation: `before` it, or `during` it (half of the content is written).
 */
const [folder = '', killAt = '', when = ''] = process.argv.slice(2);

let step = -1;
let armed = false;
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const files = watchedFiles((one) => {
  if (!armed || !isWriting(one)) return;
  step += 1;
  if (step !== Number(killAt)) return;
  if (when === 'before') die();
  const [path = '', content = ''] = one.paths;
  if (when === 'during' && one.operation === 'writeSynced') {
    writeFileSync(path, content.slice(0, content.length / 2));
    die();
  }
});

const document = await openCounter(folder, { files });
armed = true;
for (let count = 2; count <= 4; count += 1) {
  await document.change(setTo(count));
  writeSync(1, `${count}\n`);
}
writeSync(1, `never killed while writing ${counterFile(folder)}\n`);
