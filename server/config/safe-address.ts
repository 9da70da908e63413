const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether a host name or address names this machine only. */
export const isLoopbackHost = (host: string): boolean => isLoopback(host.toLowerCase());

/** Whether a secret may be sent there: https, or http to this machine. */
export const isSafeForSecrets = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
