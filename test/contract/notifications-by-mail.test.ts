import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { TargetSchema } from '../../shared/notifications.ts';
import { openTestCompanion } from '../support/companion.ts';
import { startMailServer } from '../support/mail-server.ts';

type Mail = Extract<z.input<typeof TargetSchema>, { kind: 'email' }>;

const login = { user: 'companion', password: 'XMAILPASSWORDX' };

/** Adds a mail by that server, and tries it. */
const tryMail = async (mail: Partial<Mail> & Pick<Mail, 'port'>, language: 'en' | 'fr' = 'en') => {
  const companion = await openTestCompanion({ timeoutMs: 5_000 });
  const target: Mail = {
    kind: 'email',
    host: '127.0.0.1',
    from: 'companion@msp.example',
    to: ['billing@msp.example', 'ops@msp.example'],
    ...mail,
  };
  const { wayId } = await companion.call('addWay', { body: { name: 'Billing team', language, target } });
  return { companion, wayId, tried: await companion.call('testWay', { params: { wayId } }) };
};

describe('a mail', () => {
  test.each(['tls', 'starttls'] as const)(
    'by %s is encrypted, signs in, and tells whom it is from',
    async (security) => {
      const { port, certificate, mails, safe } = await startMailServer({ security, login });
      const { tried } = await tryMail({ port, security, certificate, ...login });
      expect(tried).toMatchObject({ ok: true });
      expect(safe).toEqual([true]);
      const [mail = ''] = mails;
      expect(mail).toMatch(/^Subject: Sherweb for Halo: a test\r?$/m);
      expect(mail).toMatch(/^To: billing@msp.example, ops@msp.example\r?$/m);
      expect(mail).toMatch(/^Message-ID: <msg_[0-9a-f]{24}@sherweb-for-halo>\r?$/m);
      expect(mail).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
      expect(mail).toContain('There is nothing to do');
    },
  );

  test('to a server on this machine may go without TLS, to no other', async () => {
    const { port, mails } = await startMailServer({ security: 'none' });
    expect((await tryMail({ port, security: 'none' })).tried).toMatchObject({ ok: true });
    expect(mails).toHaveLength(1);
    await expect(tryMail({ port, security: 'none', host: 'mail.msp.example' })).rejects.toMatchObject({
      note: { code: 'notify.unsafeMail' },
    });
  });

  test('has its link below the words for it, in whatever language: French has a space before a colon', async () => {
    const { port, mails } = await startMailServer({ security: 'none' });
    await tryMail({ port, security: 'none' }, 'fr');
    expect(mails[0]).toMatch(/^Ouvrir dans Halo\r?\nhttp:/m);
  });

  test('is not sent where nobody vouches for the certificate, nor where there is no TLS to be had', async () => {
    const trusted = await startMailServer({ security: 'starttls' });
    const unknown = (await tryMail({ port: trusted.port, security: 'starttls' })).tried;
    expect(unknown).toMatchObject({ ok: false, said: { code: 'notify.mailTls' } });
    const plain = await startMailServer({ security: 'none' });
    const stripped = (await tryMail({ port: plain.port, security: 'starttls' })).tried;
    expect(stripped).toMatchObject({ ok: false, said: { code: 'notify.mailTls' } });
    expect([trusted.mails, plain.mails]).toEqual([[], []]);
  });

  test('that is refused is said to be wrong in a sentence, without an address or the password', async () => {
    const wrong = await startMailServer({ security: 'starttls', login });
    const given = { security: 'starttls', user: 'companion', password: 'XOTHERPASSWORDX' } as const;
    const denied = await tryMail({ port: wrong.port, certificate: wrong.certificate, ...given });
    expect(denied.tried).toMatchObject({ ok: false, said: { code: 'notify.mailAuth' } });
    const full = await startMailServer({ security: 'none', refusesRecipients: true });
    const refused = await tryMail({ port: full.port, security: 'none' });
    expect(refused.tried).toMatchObject({ ok: false, said: { code: 'notify.mailAddresses' } });
    const text = JSON.stringify([
      denied.tried,
      refused.tried,
      denied.companion.logged(),
      refused.companion.logged(),
      await denied.companion.call('listWays', {}),
      denied.companion.companion().data.ways.value,
    ]);
    for (const secret of ['XOTHERPASSWORDX', 'billing@msp.example', 'companion@msp.example'])
      expect(text).not.toContain(secret);
  });

  test('by a server that is not there is tried again', async () => {
    const { tried } = await tryMail({ port: 9, security: 'none' });
    expect(tried).toMatchObject({ ok: false, said: { code: 'notify.mailAway' } });
    expect(tried.said.message).toMatch(/^Billing team: the mail server could not be reached \(/);
  });
});
