import { pauses } from './give-way.ts';

/** An answer that is JSON already, as it goes over the wire. */
export class JsonBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
  }
}

/** Lists longer than this are written with pauses for others. */
const longFrom = 500;

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > longFrom;

/**
 * What `JSON.stringify` gives, in pieces, with pauses for others between the elements of long lists directly in
 * `value`.
 */
export async function* jsonPieces(value: unknown): AsyncGenerator<string> {
  if (typeof value !== 'object' || value === null || isLong(value) || !Object.values(value).some(isLong)) {
    yield JSON.stringify(value);
    return;
  }
  const pause = pauses();
  let separator = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (!isLong(part)) {
      yield `${separator}${JSON.stringify(key)}:${JSON.stringify(part)}`;
    } else {
      let text = `${separator}${JSON.stringify(key)}:[`;
      for (const [place, element] of part.entries()) {
        text += `${place === 0 ? '' : ','}${JSON.stringify(element) ?? 'null'}`;
        if (text.length > pieceLength) {
          yield text;
          text = '';
        }
        await pause();
      }
      yield `${text}]`;
    }
    separator = ',';
  }
  yield '}';
}

const pieceLength = 64 * 1024;

/** The same in one text. */
export async function jsonText(value: unknown): Promise<string> {
  let text = '';
  for await (const piece of jsonPieces(value)) text += piece;
  return text;
}
