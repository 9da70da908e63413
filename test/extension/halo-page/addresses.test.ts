import { describe, expect, it } from 'vitest';
import { customerFromTicket, readAddress, ticketBefore } from '../../../extension/halo-page/addresses.ts';

const read = (path: string) => readAddress(new URL(path, 'https://acme.halopsa.com'));

describe('an address of Halo', () => {
  it.each([
    ['/customers?mainview=client&clientid=101', 101],
    ['/customers?clientid=101', 101],
    ['/Customers/?area=1&clientid=0101&tab=2', 101],
    ['/customers?clientid=2147483647', 2_147_483_647],
  ])('is a customer: %s', (path, haloClientId) => {
    expect(read(path)).toEqual({ kind: 'customer', haloClientId });
  });

  it.each([
    '/customers',
    '/customers?clientid=-1',
    '/customers?clientid=0',
    '/customers?clientid=',
    '/customers?clientid=1e3',
    '/customers?clientid=12abc',
    '/customers?clientid=99999999999',
    '/customers?mainview=site&siteid=4&clientid=101',
    '/customers?mainview=user&clientid=101',
    '/portal/customers?clientid=101',
    '/portal',
    '/customersx?clientid=101',
    '/tickets',
    '/tickets?id=-1',
    '/tickets?area=1',
    '/config',
    '/config/integrationsettings',
  ])('is none of ours: %s', (path) => {
    expect(read(path)).toEqual({ kind: 'other' });
  });

  it.each(['/tickets?id=0001013', '/ticket?id=1013', '/tickets?area=2&id=1013'])(
    'is a ticket: %s',
    (path) => {
      expect(read(path)).toEqual({ kind: 'ticket', ticketId: 1013 });
    },
  );

  it.each(['/config/integrations', '/config/integrations/', '/config/integrations/sherweb?id=3'])(
    'is the integrations: %s',
    (path) => {
      expect(read(path)).toEqual({ kind: 'integrations' });
    },
  );
});

describe('a customer that is opened from a ticket', () => {
  it('is that customer, and names the ticket', () => {
    const url = new URL(customerFromTicket('https://acme.halopsa.com', 101, 1010));
    expect([readAddress(url), ticketBefore(url)]).toEqual([{ kind: 'customer', haloClientId: 101 }, 1010]);
  });

  it.each(['', '#', '#sherweb-ticket-', '#sherweb-ticket-0', '#sherweb-ticket-1x', '#ticket-1'])(
    'is named by no other hash: %j',
    (hash) => expect(ticketBefore({ hash })).toBeNull(),
  );
});
