import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../server/config/config-error.ts';
import { readConfig } from '../../../server/config/environment.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the configuration', () => {
  it('of an empty environment is safe and complete', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8484,
      dataDir: './data',
      secretKey: undefined,
      sherwebUrl: 'https://api.sherweb.com',
      credentials: {
        sherweb: { clientId: null, clientSecret: null, subscriptionKey: null, companyName: null },
        halo: { url: null, authUrl: null, tenant: null, clientId: null, clientSecret: null },
      },
      logLevel: 'info',
      tls: null,
      behindTlsProxy: false,
      metricsToken: null,
      proxy: null,
      publicNames: [],
    });
  });

  it('takes every variable', () => {
    const config = readConfig({
      COMPANION_HOST: '0.0.0.0',
      COMPANION_PORT: '0',
      COMPANION_DATA_DIR: '/srv/data',
      COMPANION_SECRET_KEY: 'key',
      COMPANION_METRICS_TOKEN: 'metrics-token-0123',
      COMPANION_TLS_CERT: '/c.pem',
      COMPANION_TLS_KEY: '/k.pem',
      COMPANION_PUBLIC_NAMES: 'Sync.example.com, other.example.com,',
      SHERWEB_API_URL: 'https://sherweb.example/ignored/path/',
      SHERWEB_CLIENT_ID: 'si',
      SHERWEB_CLIENT_SECRET: 'ss',
      SHERWEB_SUBSCRIPTION_KEY: 'sk',
      SHERWEB_COMPANY_NAME: 'msp',
      HALO_URL: 'https://example.halopsa.com/',
      HALO_AUTH_URL: 'https://auth.example/auth',
      HALO_TENANT: 'tenant',
      HALO_CLIENT_ID: 'hi',
      HALO_CLIENT_SECRET: 'hs',
      LOG_LEVEL: 'DEBUG',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/srv/data',
      secretKey: 'key',
      sherwebUrl: 'https://sherweb.example',
      credentials: {
        sherweb: { clientId: 'si', clientSecret: 'ss', subscriptionKey: 'sk', companyName: 'msp' },
        halo: {
          url: 'https://example.halopsa.com',
          authUrl: 'https://auth.example',
          tenant: 'tenant',
          clientId: 'hi',
          clientSecret: 'hs',
        },
      },
      logLevel: 'debug',
      tls: { certFile: '/c.pem', keyFile: '/k.pem' },
      metricsToken: 'metrics-token-0123',
      publicNames: ['sync.example.com', 'other.example.com'],
    });
  });

  it('takes empty and blank variables for not given', () => {
    const names = [
      'COMPANION_HOST',
      'COMPANION_PORT',
      'COMPANION_DATA_DIR',
      'COMPANION_SECRET_KEY',
      'COMPANION_TLS_CERT',
      'COMPANION_PUBLIC_NAMES',
      'COMPANION_METRICS_TOKEN',
      'SHERWEB_API_URL',
      'SHERWEB_CLIENT_SECRET',
      'HALO_URL',
      'HALO_CLIENT_SECRET',
      'LOG_LEVEL',
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readConfig({}));
  });

  it('trims what was pasted with white space around it', () => {
    const { credentials } = readConfig({ HALO_CLIENT_SECRET: ' hs\n', SHERWEB_SUBSCRIPTION_KEY: '\tsk ' });
    expect([credentials.halo.clientSecret, credentials.sherweb.subscriptionKey]).toEqual(['hs', 'sk']);
  });

  it.each([
    ['COMPANION_PORT', 'web'],
    ['COMPANION_PORT', '65536'],
    ['COMPANION_PORT', '-1'],
    ['COMPANION_PORT', '80.5'],
    ['COMPANION_BEHIND_TLS_PROXY', 'yes'],
    ['SHERWEB_API_URL', 'api.sherweb.com'],
    ['SHERWEB_API_URL', 'http://api.sherweb.com'],
    ['HALO_URL', 'example.halopsa.com'],
    ['HALO_URL', 'http://example.halopsa.com'],
    ['HALO_URL', 'ftp://example.halopsa.com'],
    ['LOG_LEVEL', 'loud'],
    ['COMPANION_HOST', '0.0.0.0'],
    ['COMPANION_HOST', 'sync.example.com'],
    ['COMPANION_TLS_CERT', '/c.pem'],
    ['COMPANION_TLS_KEY', '/k.pem'],
  ])('%s=%s stops the start with a sentence that names it', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(name);
    expect(message).toMatch(/\.$/);
  });

  it('names every wrong variable at once', () => {
    const message = refusal({ COMPANION_PORT: 'x', HALO_URL: 'x', LOG_LEVEL: 'x' });
    for (const name of ['COMPANION_PORT', 'HALO_URL', 'LOG_LEVEL']) expect(message).toContain(name);
  });

  it.each(['COMPANION_PORT', 'COMPANION_BEHIND_TLS_PROXY', 'SHERWEB_API_URL', 'HALO_URL', 'LOG_LEVEL'])(
    'never echoes what stands in %s: it may be a secret in the wrong place',
    (name) => {
      const message = refusal({ [name]: 's3cr3t-value' });
      expect(message).toContain(name);
      expect(message).not.toContain('s3cr3t-value');
    },
  );

  it('never echoes a secret beside a wrong value', () => {
    const message = refusal({ LOG_LEVEL: 'x', HALO_CLIENT_SECRET: 's3cr3t', COMPANION_SECRET_KEY: 'k3y' });
    expect(message).not.toMatch(/s3cr3t|k3y/);
  });

  it.each(['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9'])(
    'takes %s: it is this machine',
    (address) => {
      expect(readConfig({ HALO_URL: address, SHERWEB_API_URL: address }).credentials.halo.url).toBe(address);
    },
  );

  it.each(['http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://127.1.1.example'])(
    'does not take %s: it only looks like this machine',
    (address) => {
      expect(refusal({ HALO_URL: address })).toContain('HALO_URL');
    },
  );

  it.each([
    [{ COMPANION_HOST: 'localhost' }],
    [{ COMPANION_HOST: '::1' }],
    [{ COMPANION_HOST: '0.0.0.0', COMPANION_BEHIND_TLS_PROXY: 'true' }],
    [{ COMPANION_HOST: '0.0.0.0', COMPANION_TLS_CERT: '/c', COMPANION_TLS_KEY: '/k' }],
  ])('lets %j listen', (environment) => {
    expect(readConfig(environment).host).toBe(environment.COMPANION_HOST);
  });
});
