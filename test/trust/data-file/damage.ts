import { readFile, writeFile } from 'node:fs/promises';

/** A damage that changes nothing would prove nothing. */
const replaced = (text: string, what: RegExp, by: string): string => {
  if (!what.test(text)) throw new Error(`There is no ${what} to damage.`);
  return text.replace(what, by);
};

/** What may befall a file of the store: each with its name. */
export const damages: readonly [name: string, (text: string) => string | Buffer][] = [
  ['cut off', (text) => text.slice(0, Math.floor(text.length * 0.6))],
  ['emptied', () => ''],
  ['garbage', () => Buffer.from([0, 1, 2, 0xff, 0xfe, 0x0a])],
  ['zeros, as after a power cut', (text) => Buffer.alloc(text.length)],
  ['null', () => 'null'],
  ['JSON of something else', () => '{"name":"package"}'],
  ['another kind', (text) => replaced(text, /"kind":\s*"\w+"/, '"kind": "other"')],
  ['data of the wrong shape', (text) => replaced(text, /"data":\s*\{/, '"data": [], "rest": {')],
];

/** Spoils a file in place. */
export async function spoil(path: string, damage: (text: string) => string | Buffer): Promise<void> {
  await writeFile(path, damage(await readFile(path, 'utf8')));
}

/** The file as a companion of the future would leave it. */
export const newer = (text: string): string => replaced(text, /"version":\s*\d+/, '"version": 99');
