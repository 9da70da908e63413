import { join } from 'node:path';
import type { VendorSide } from '../../shared/tenant.ts';
import { nothingCompared } from '../data/documents/compared.ts';
import { nothingSeen } from '../data/documents/sight.ts';
import { emptySnapshot } from '../data/documents/snapshot.ts';
import type { Data } from '../data/open-data.ts';
import { phrase } from '../messages/phrases.ts';
import { createFile } from '../store/disk/atomic-write.ts';
import { writeError } from '../store/disk/disk-errors.ts';
import { nodeFiles } from '../store/disk/files.ts';

/**
 * Writes everything that belongs to the former account into a file of its own in the data folder, and then takes it out
 * of use. What persons excluded stays as long as the Sherweb customers do.
 * @returns the file's path and what lies in it
 * @throws StoreError `writeFailed`; then all is as before
 */
export async function setAside(
  data: Data,
  dataDir: string,
  side: VendorSide,
  at: Date,
): Promise<{ keptIn: string; mappings: number; links: number }> {
  const { mappings, exclusions, tenants } = data.main.value;
  const { links } = data.links.value;
  const { settlements } = data.settlements.value;
  const keptIn = join(dataDir, `set-aside-${at.toISOString().replaceAll(':', '-')}.json`);
  const { ties } = data.lineTies.value;
  const kept = { mappings, exclusions, links, settlements, ties };
  const content = { setAsideAt: at.toISOString(), of: tenants, ...kept };
  const isNew = await createFile(nodeFiles, keptIn, `${JSON.stringify(content, null, 2)}\n`).catch((cause) =>
    Promise.reject(writeError(phrase('unwritten.setAside', { file: keptIn }), cause)),
  );
  if (!isNew)
    throw writeError(phrase('unwritten.setAside', { file: keptIn }), new Error('It is there already.'));
  await data.links.change(() => ({ links: [] }));
  await data.decisions.change(() => ({ decisions: [] }));
  await data.settlements.change(() => ({ settlements: [] }));
  await data.compared.change(nothingCompared);
  if (side === 'halo') await data.lineTies.change(() => ({ proof: null, ties: [] }));
  await data.itemMap.change(() => ({ items: [] }));
  await data.changedBack.change(() => ({ written: [] }));
  await data.keptLicences.change(() => ({ licences: [] }));
  await data.snapshot.change(emptySnapshot);
  await data.sight.change(() => nothingSeen);
  await data.main.change((before) => ({
    ...before,
    mappings: [],
    exclusions: side === 'halo' ? before.exclusions : [],
    heldPlanIds: [],
  }));
  return { keptIn, mappings: mappings.length, links: links.length };
}
