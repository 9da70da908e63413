import { describe, expect, it } from 'vitest';
import { withLists } from '../../../server/customers/update-lists.ts';
import { emptySnapshot } from '../../../server/data/documents/snapshot.ts';
import { client, customer } from '../sync/builders.ts';

const late = '2026-01-02T00:00:00.000Z';

describe('the snapshot', () => {
  it('takes new lists whole', () => {
    const after = withLists(emptySnapshot(), [customer('s1', 'Contoso')], [client(10, 'Contoso')], late);
    expect(after).toMatchObject({
      sherwebCustomers: [{ id: 's1' }],
      haloClients: [{ id: 10 }],
      listsReadAt: late,
    });
  });
});
