import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config/environment.ts';
import { createCredentials } from '../../../server/secrets/credentials.ts';
import { createSecretBox } from '../../../server/secrets/secret-box.ts';
import type { CredentialsInput } from '../../../shared/credentials.ts';
import { CredentialsViewSchema } from '../../../shared/credentials.ts';
import { openMain } from '../access/main-document.ts';

const all: CredentialsInput = {
  sherweb: {
    clientId: 'sherweb-id-1',
    clientSecret: 'sherweb-secret-1',
    subscriptionKey: 'sherweb-key-1',
    companyName: 'our-msp',
  },
  halo: {
    url: 'https://example.halopsa.com/',
    tenant: 'our-tenant',
    clientId: 'halo-id-1',
    clientSecret: 'halo-secret-1',
  },
};
const secrets = ['sherweb-id-1', 'sherweb-secret-1', 'sherweb-key-1', 'halo-id-1', 'halo-secret-1'];

async function credentialsWith(environment: Record<string, string> = {}) {
  const { main, onDisk } = await openMain();
  const box = createSecretBox(randomBytes(32));
  const given = readConfig(environment).credentials;
  return {
    credentials: createCredentials({ main, box, sherwebUrl: 'https://api.sherweb.com', environment: given }),
    onDisk,
    main,
  };
}

describe('stored credentials', () => {
  it('are given back to the clients as they were entered', async () => {
    const { credentials } = await credentialsWith();
    await credentials.write(all);
    expect(credentials.sherweb()).toEqual({ url: 'https://api.sherweb.com', ...all.sherweb });
    expect(credentials.halo()).toEqual({ ...all.halo, url: 'https://example.halopsa.com', authHost: null });
  });

  it('lie on disk sealed', async () => {
    const { credentials, onDisk } = await credentialsWith();
    await credentials.write(all);
    const text = await onDisk();
    expect(text).toContain('our-msp');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('are shown masked: whether and from where, never what', async () => {
    const { credentials } = await credentialsWith();
    await credentials.write(all);
    const view = credentials.view();
    expect(CredentialsViewSchema.strict().safeParse(view).success).toBe(true);
    expect(view.halo).toEqual({
      url: { set: true, source: 'stored', value: 'https://example.halopsa.com' },
      tenant: { set: true, source: 'stored', value: 'our-tenant' },
      clientId: { set: true, source: 'stored', value: null },
      clientSecret: { set: true, source: 'stored', value: null },
    });
    for (const secret of secrets) expect(JSON.stringify(view)).not.toContain(secret);
  });

  it('stay where a field is absent, and are forgotten where it is null', async () => {
    const { credentials } = await credentialsWith();
    await credentials.write(all);
    await credentials.write({ halo: { clientSecret: 'halo-secret-2' }, sherweb: { companyName: null } });
    expect(credentials.halo()).toMatchObject({ clientId: 'halo-id-1', clientSecret: 'halo-secret-2' });
    expect(credentials.sherweb()).toMatchObject({ clientSecret: 'sherweb-secret-1', companyName: null });
    await credentials.write({ halo: { clientSecret: null } });
    expect(credentials.view().halo.clientSecret).toEqual({ set: false, source: 'none', value: null });
    expect(() => credentials.halo()).toThrow(expect.objectContaining({ name: 'ProblemError' }));
  });

  it.each(['http://example.halopsa.com', 'example.halopsa.com', 'javascript:alert(1)'])(
    'are refused whole with the address %s, to which no secret may go',
    async (url) => {
      const { credentials } = await credentialsWith();
      await expect(credentials.write({ halo: { url, clientSecret: 'x' } })).rejects.toMatchObject({
        status: 400,
        note: { code: 'halo.unsafeAddress' },
      });
      expect(credentials.view().halo.clientSecret.set).toBe(false);
    },
  );

  it('that are missing are named, and nothing that is there', async () => {
    const { credentials } = await credentialsWith();
    await credentials.write({ sherweb: { clientId: 'sherweb-id-1' } });
    expect(() => credentials.sherweb()).toThrow('the client secret, the subscription key are missing');
    expect(() => credentials.halo()).toThrow(
      "the tenant's address, the client ID, the client secret are missing",
    );
  });
});

describe('credentials of the environment', () => {
  const environment = { HALO_CLIENT_SECRET: 'halo-secret-env', HALO_URL: 'https://env.halopsa.com' };

  it('win over stored ones, field by field', async () => {
    const { credentials } = await credentialsWith(environment);
    await credentials.write(all);
    expect(credentials.halo()).toEqual({
      url: 'https://env.halopsa.com',
      authHost: null,
      tenant: 'our-tenant',
      clientId: 'halo-id-1',
      clientSecret: 'halo-secret-env',
    });
  });

  it('are shown as such, masked', async () => {
    const { credentials } = await credentialsWith(environment);
    await credentials.write(all);
    expect(credentials.view().halo).toMatchObject({
      url: { source: 'environment', value: 'https://env.halopsa.com' },
      clientId: { source: 'stored', value: null },
      clientSecret: { source: 'environment', value: null },
    });
  });

  it('are never written to disk', async () => {
    const { credentials, onDisk } = await credentialsWith(environment);
    await credentials.write({ halo: { tenant: 'kept-tenant' } });
    expect(await onDisk()).toContain('kept-tenant');
    expect(await onDisk()).not.toMatch(/halo-secret-env|env\.halopsa\.com/);
  });
});
