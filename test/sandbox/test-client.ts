import { onTestFinished } from 'vitest';
import { assumptions } from '../../server/vendors/assumptions/all.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './index.ts';

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  json: any;
}

const ask = async (url: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(url, init);
  const text = await answer.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, headers: answer.headers, text, json };
};

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(url, { method: 'POST', headers, body: new URLSearchParams(fields) });

/** A sandbox for one test, with callers that are signed in at both sides on demand. */
export const openSandbox = async (options: SandboxOptions = {}) => {
  const sandbox: Sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  const { sherweb, halo } = sandbox.credentials;

  const sherwebToken = (changed: Record<string, string> = {}) =>
    form(`${sandbox.sherwebUrl}${assumptions.sherwebToken.value.path}`, {
      grant_type: 'client_credentials',
      client_id: sherweb.clientId,
      client_secret: sherweb.clientSecret,
      scope: 'service-provider',
      ...changed,
    });
  const haloToken = (changed: Record<string, string> = {}, tenant = halo.tenant) =>
    form(`${sandbox.haloUrl}/auth/token?tenant=${tenant}`, {
      grant_type: 'client_credentials',
      client_id: halo.clientId,
      client_secret: halo.clientSecret,
      scope: 'all',
      ...changed,
    });
  const sherwebHeaders = async (changed?: Record<string, string>) => ({
    authorization: `Bearer ${(await sherwebToken(changed)).json.access_token}`,
    'ocp-apim-subscription-key': sherweb.subscriptionKey,
  });
  const haloHeaders = async (scope = 'all') => ({
    authorization: `Bearer ${(await haloToken({ scope })).json.access_token}`,
  });

  const sherwebAt = (path: string) => `${sandbox.sherwebUrl}${assumptions.sherwebBase.value}${path}`;
  const haloAt = (path: string) => `${sandbox.haloUrl}/api${path}`;
  const headers = { sherweb: await sherwebHeaders(), halo: await haloHeaders() };
  sandbox.state.clearRequests();
  return {
    ...sandbox,
    ask,
    sherwebAt,
    haloAt,
    sherwebToken,
    haloToken,
    sherwebHeaders,
    haloHeaders,
    headers,
    sherwebGet: (path: string) => ask(sherwebAt(path), { headers: headers.sherweb }),
    sherwebPost: (path: string, body: unknown) => ask(sherwebAt(path), post(body, headers.sherweb)),
    haloGet: (path: string) => ask(haloAt(path), { headers: headers.halo }),
    haloPost: (path: string, body: unknown) => ask(haloAt(path), post(body, headers.halo)),
    haloDelete: (path: string) => ask(haloAt(path), { method: 'DELETE', headers: headers.halo }),
    controlDo: (method: string, path: string, body?: unknown) =>
      ask(`${sandbox.control}${path}`, body === undefined ? { method } : { ...post(body), method }),
  };
};
