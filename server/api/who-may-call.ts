import type { Config } from '../config/environment.ts';
import { isLoopbackHost } from '../config/safe-address.ts';

/** What the configuration says of those who call: under which host names, through what, and who may read the metrics. */
export const whoMayCall = (
  config: Pick<Config, 'host' | 'publicNames' | 'behindTlsProxy' | 'metricsToken'>,
) => {
  const names = new Set([config.host.toLowerCase(), ...config.publicNames]);
  return {
    behindTlsProxy: config.behindTlsProxy,
    metricsToken: config.metricsToken,
    isKnownHost: (header: string): boolean => {
      const name = header.replace(/:\d+$/, '').toLowerCase();
      return isLoopbackHost(name) || names.has(name);
    },
  };
};
