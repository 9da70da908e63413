import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openData } from '../../../../server/data/open-data.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { subscription } from '../../sync/builders.ts';

const at = '2026-03-01T10:00:00.000Z';
const good = { asOf: at, subscriptions: [subscription('a')], problem: null };

describe('a data folder of a companion that kept all in one snapshot', () => {
  it('opens with its lists and the subscriptions that can be read; the rest is read again by a sync', async () => {
    const folder = await temporaryFolder();
    const data = {
      sherwebCustomers: [{ id: 's1', displayName: 'Contoso', path: [], suspendedOn: null }],
      haloClients: [],
      listsReadAt: at,
      subscriptions: { s1: good, s2: { asOf: 'yesterday' } },
    };
    const envelope = { format: 'sherweb-for-halo', kind: 'snapshot', version: 1, savedAt: at, data };
    await writeFile(join(folder, 'snapshot.json'), JSON.stringify(envelope));
    for (let start = 0; start < 2; start += 1) {
      const opened = await openData(folder, () => new Date(at));
      expect(opened.notes).toEqual([]);
      expect(opened.snapshot.value).toMatchObject({ listsReadAt: at, sherwebCustomers: [{ id: 's1' }] });
      expect(await opened.subscriptions.get('s1')).toEqual(good);
      expect(opened.subscriptions.heads.has('s2')).toBe(false);
    }
  });
});
