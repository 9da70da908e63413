/** Nobody says it later than this in a sentence; the rest of an error may be megabytes long. */
const mostRead = 2_000;

/** Bounded, so that whatever a text holds is looked through once. */
const secondsPattern = /(?<!\d)(\d{1,9})\s{0,9}second/i;

const secondsIn = (text: unknown): number | undefined => {
  if (typeof text !== 'string') return undefined;
  const found = secondsPattern.exec(text.slice(0, mostRead));
  return found?.[1] === undefined ? undefined : Number(found[1]);
};

/** The clock of whoever answers, as its `Date` header tells it; ours where it does not. Milliseconds since 1970. */
export const clockOf = (headers: Pick<Headers, 'get'>): number =>
  Date.parse(headers.get('date') ?? '') || Date.now();

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;

/**
 * How long a 429 asks us to wait, in milliseconds; undefined when it does not say.
 * Order as seen from Sherweb's gateway: the `Retry-After` header (seconds or a date), then `detail`, then `message`
 * ("Try again in N seconds"). One client of Halo reads the header there, too.
 * @param now milliseconds since 1970, by the clock of whoever answers: ours may be minutes off
 * @example retryAfterMs('30', undefined, Date.now()) // 30000
 */
export function retryAfterMs(header: string | null, body: unknown, now: number): number | undefined {
  if (header !== null && /^\d+$/.test(header.trim())) return Number(header) * 1000;
  // Only a date with words in it: Date.parse takes a bare number for one, too.
  if (header !== null && /[a-z]/i.test(header)) {
    const at = Date.parse(header);
    if (!Number.isNaN(at)) return Math.max(0, at - now);
  }
  const seconds = secondsIn(field(body, 'detail')) ?? secondsIn(field(body, 'message'));
  return seconds === undefined ? undefined : seconds * 1000;
}
