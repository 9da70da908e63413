import { controlApp } from './control/app.ts';
import type { FrameParts } from './core/frame.ts';
import { listen } from './core/listen.ts';
import type { Side } from './core/requests.ts';
import { haloApp } from './halo/app.ts';
import { sherwebApp } from './sherweb/app.ts';
import { type SandboxSeed, SandboxState } from './state.ts';
import { webApp } from './web/app.ts';
import { haloHost } from './web/host.ts';

export interface SandboxOptions {
  sherwebPort?: number;
  haloPort?: number;
  controlPort?: number;
  now?: () => Date;
  seed?: SandboxSeed;
}

export interface Sandbox {
  sherwebUrl: string;
  /** The tenant's address: the API below /api and /auth, the web app everywhere else. */
  haloUrl: string;
  /** Address of the control interface, see control/app.ts. */
  control: string;
  credentials: { sherweb: SandboxState['sherweb']['credentials']; halo: SandboxState['halo']['credentials'] };
  state: SandboxState;
  close(): Promise<void>;
}

/** Starts fake Sherweb, fake Halo (API and web app) and the control interface on 127.0.0.1; port 0 takes a free one. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const now = options.now ?? (() => new Date());
  const state = new SandboxState(now);
  options.seed?.(state);

  const parts = (side: Side): FrameParts => ({
    side,
    now,
    record: (request) => state.requests.push(request),
    faults: state.faults,
    watch: (request, moment) => state.watch(request, moment),
    revokeTokens: () => state[side].tokens.revokeAll(),
  });
  const servers = await Promise.all([
    listen(sherwebApp(state.sherweb, parts('sherweb')), options.sherwebPort ?? 0),
    listen(haloHost(haloApp(state.halo, parts('halo')), webApp(state)), options.haloPort ?? 0),
    listen(controlApp(state), options.controlPort ?? 0),
  ]);
  const [sherweb, halo, control] = servers;
  return {
    sherwebUrl: sherweb.url,
    haloUrl: halo.url,
    control: `${control.url}/control`,
    credentials: { sherweb: state.sherweb.credentials, halo: state.halo.credentials },
    state,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
};

/** The environment a companion needs to work against this sandbox. */
export const sandboxEnvironment = ({
  sherwebUrl,
  haloUrl,
  credentials,
}: Sandbox): Record<string, string> => ({
  SHERWEB_API_URL: sherwebUrl,
  SHERWEB_CLIENT_ID: credentials.sherweb.clientId,
  SHERWEB_CLIENT_SECRET: credentials.sherweb.clientSecret,
  SHERWEB_SUBSCRIPTION_KEY: credentials.sherweb.subscriptionKey,
  HALO_URL: haloUrl,
  HALO_TENANT: credentials.halo.tenant,
  HALO_CLIENT_ID: credentials.halo.clientId,
  HALO_CLIENT_SECRET: credentials.halo.clientSecret,
});
