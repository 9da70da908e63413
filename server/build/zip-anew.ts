import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** The first day that a zip can name. */
const date = new Date('1980-01-01T00:00:00Z');

/** Files by their place in a zip, as its bytes: the same for the same files, whenever and wherever it is made. */
export async function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [place, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(place, bytes, { date, createFolders: false });
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/** Writes a zip anew in place, so that it tells nothing of when and in which order it was made. */
export async function zipAnew(file: string): Promise<void> {
  const { files } = await JSZip.loadAsync(await readFile(file));
  const kept = Object.values(files).filter(({ dir }) => !dir);
  const read = await Promise.all(kept.map(async (one) => [one.name, await one.async('uint8array')] as const));
  await writeFile(file, await zipOf(new Map(read)));
}
