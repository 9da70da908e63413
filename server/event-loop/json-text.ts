import { pauses } from './give-way.ts';

/** What is written instead of a value, as `JSON.stringify` takes it; undefined: everything as it is. */
export type Replacer = ((key: string, value: unknown) => unknown) | undefined;

/** An answer that is JSON already, as it goes over the wire; `list` are elements of a list in it, between both. */
export class JsonBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #list: readonly string[] | null;
  readonly #around: readonly [before: string, after: string];

  constructor(before: string, list: readonly string[] | null = null, after = '') {
    this.bytes = encoded(`${before}${list?.join(',') ?? ''}${after}`);
    this.#list = list;
    this.#around = [list === null ? '' : before, after];
  }

  /** The same with other words in it: element by element where there is a list, with pauses for others. */
  async with(replacer: Replacer): Promise<Uint8Array<ArrayBuffer>> {
    if (replacer === undefined) return this.bytes;
    const pause = pauses();
    const texts: string[] = [];
    for (const text of this.#list ?? [new TextDecoder().decode(this.bytes)]) {
      texts.push(JSON.stringify(JSON.parse(text), replacer));
      await pause();
    }
    const [before, after] = this.#around;
    return encoded(`${before}${texts.join(',')}${after}`);
  }
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Lists longer than this are written with pauses for others. */
const longFrom = 500;

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > longFrom;

/**
 * What `JSON.stringify` gives, in pieces, with pauses for others between the elements of long lists directly in
 * `value`.
 */
export async function* jsonPieces(value: unknown, replacer?: Replacer): AsyncGenerator<string> {
  if (typeof value !== 'object' || value === null || isLong(value) || !Object.values(value).some(isLong)) {
    yield JSON.stringify(value, replacer);
    return;
  }
  const pause = pauses();
  let separator = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (!isLong(part)) {
      yield `${separator}${JSON.stringify(key)}:${JSON.stringify(part, replacer)}`;
    } else {
      let text = `${separator}${JSON.stringify(key)}:[`;
      for (const [place, element] of part.entries()) {
        text += `${place === 0 ? '' : ','}${JSON.stringify(element, replacer) ?? 'null'}`;
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
export async function jsonText(value: unknown, replacer?: Replacer): Promise<string> {
  let text = '';
  for await (const piece of jsonPieces(value, replacer)) text += piece;
  return text;
}
