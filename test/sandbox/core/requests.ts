export type Side = 'sherweb' | 'halo';

export interface RecordedRequest {
  side: Side;
  method: string;
  path: string;
  query: Record<string, string>;
  /** JSON parsed, a form as an object, anything else as text; undefined when there was none. */
  body: unknown;
  /** Null while it is being answered, and for ever when it never was. */
  status: number | null;
  at: Date;
}

/** A form or JSON body as a value; what cannot be read stays text, so a handler can refuse it. */
export const parseBody = (contentType: string, text: string): unknown => {
  if (text === '') return undefined;
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A request that changes something: not a read, not a token. */
export const isWrite = (request: RecordedRequest): boolean =>
  request.method !== 'GET' && !request.path.endsWith('/token');
