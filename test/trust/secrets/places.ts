import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is looked for: a secret, and its name for people. */
export interface Canary {
  readonly name: string;
  readonly secret: string;
}

/** Somewhere a secret could have come to light. */
export interface Place {
  readonly where: string;
  readonly text: string;
}

const pieceLength = 8;

/** The base64 of a secret wherever it stands in a longer text: without the letters that its neighbours decide. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const isWhole = (bytes.length + shift) % 3 === 0;
    return text.replace(/=+$/, '').slice(shift === 0 ? 0 : shift + 1, isWhole ? undefined : -1);
  });

const backwards = (text: string): string => [...text].reverse().join('');

/** Every eight letters in a row, so that half a secret is found too. */
const pieces = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - pieceLength + 1) }, (_, at) =>
    text.slice(at, at + pieceLength),
  );

/** The ways in which a secret, or eight letters of it, may be written. */
export function spellings({ secret }: Canary): string[] {
  const bytes = Buffer.from(secret);
  const base64 = inBase64(bytes);
  return [
    ...new Set([
      ...pieces(secret),
      ...pieces(backwards(secret)),
      ...base64,
      ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      encodeURIComponent(secret),
      new URLSearchParams({ '': secret }).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
      JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    ]),
  ];
}

/** Every secret that came to light, as `place: name`, once for each spelling. */
export function found(canaries: readonly Canary[], places: readonly Place[]): string[] {
  const all = places.map(({ text }) => text).join('\n');
  return canaries.flatMap((canary) =>
    spellings(canary)
      .filter((spelt) => all.includes(spelt))
      .flatMap((spelt) => places.filter(({ text }) => text.includes(spelt)))
      .map(({ where }) => `${where}: ${canary.name}`),
  );
}

/** Every file of a folder. */
export async function filesIn(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => ({
        where: `file ${entry.name}`,
        // One letter a byte: whatever the file is, its bytes are looked at.
        text: (await readFile(join(entry.parentPath, entry.name))).toString('latin1'),
      })),
  );
}
