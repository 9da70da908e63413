import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../server/config/config-error.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { tried } from '../depth.ts';

const reachable = [
  '0.0.0.0',
  '0',
  '::',
  '[::]',
  '::0',
  '0:0:0:0:0:0:0:0',
  '10.0.0.5',
  '172.16.0.1',
  '192.168.1.5',
  '169.254.1.1',
  '203.0.113.7',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::5',
  '2001:db8::1',
  '::ffff:192.168.1.5',
  '::ffff:0.0.0.0',
  'companion.example',
  'COMPANION.EXAMPLE',
  'localhost.example',
  'xlocalhost',
  '127.0.0.1.example',
  '1270.0.0.1',
  '126.0.0.1',
  '128.0.0.1',
];
const ours = [
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  '::1',
  'localhost',
  'LOCALHOST',
  ' 127.0.0.1 ',
  '',
  undefined,
];

describe('listening beyond this machine', () => {
  it('is refused without TLS for every form of address, and allowed with it', (context) => {
    for (const COMPANION_HOST of reachable) {
      const refused = () => readConfig({ COMPANION_HOST });
      expect(refused, COMPANION_HOST).toThrow(ConfigError);
      expect(refused).toThrow(/COMPANION_HOST.*TLS is needed/);
      const tls = { COMPANION_TLS_CERT: 'cert.pem', COMPANION_TLS_KEY: 'key.pem' };
      expect(readConfig({ COMPANION_HOST, ...tls }).tls).not.toBeNull();
      expect(readConfig({ COMPANION_HOST, COMPANION_BEHIND_TLS_PROXY: 'true' }).behindTlsProxy).toBe(true);
      expect(() => readConfig({ COMPANION_HOST, COMPANION_TLS_CERT: 'cert.pem' })).toThrow(ConfigError);
      expect(() => readConfig({ COMPANION_HOST, COMPANION_BEHIND_TLS_PROXY: 'false' })).toThrow(ConfigError);
    }
    tried(context, { 'listening addresses': reachable.length + ours.length });
  });

  it.each(ours)('needs no TLS on this machine: %o', (COMPANION_HOST) => {
    expect(readConfig({ COMPANION_HOST }).tls).toBeNull();
  });
});
