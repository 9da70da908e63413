import type { Effect } from './faults.ts';

type ErrorShape = NonNullable<Extract<Effect, { kind: 'status' }>['shape']>;

const page = (message: string) =>
  `<!DOCTYPE html>\n<html><head><title>${message}</title></head><body><h1>${message}</h1></body></html>`;

const json = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': `${type}; charset=utf-8` } });

/**
 * One error in any of the shapes the two vendors and the gateways before them are known to use.
 * @param path of the field that is wrong, for `fields`: Halo's live map of field paths [sure]
 */
export const errorAnswer = (
  status: number,
  shape: ErrorShape,
  message: string,
  path = '[0].outcome_id',
): Response => {
  switch (shape) {
    case 'problem':
      return json(status, { type: 'about:blank', title: message, status }, 'application/problem+json');
    case 'gateway':
      return json(status, { statusCode: status, message });
    case 'resultCode':
      return json(status, { resultCode: 1, errorMessage: message });
    case 'className':
      return json(status, { ClassName: 'System.Exception', Message: message });
    case 'message':
      return json(status, { Message: message });
    case 'oauth':
      return json(status, { error: 'invalid_request', error_description: message });
    case 'fields':
      return json(status, { [path]: [message] });
    case 'text':
      return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    case 'html':
      return new Response(page(message), { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
};
