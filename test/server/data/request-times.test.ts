import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRequestTimes } from '../../../server/data/request-times.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

it('when Halo was asked is kept for the next process, in a file that only its owner may read', async () => {
  const folder = await temporaryFolder();
  const times = await openRequestTimes(folder);
  times.keep([1, 2, 3]);
  await times.close();
  expect((await openRequestTimes(folder)).past).toEqual([1, 2, 3]);
  expect(((await stat(join(folder, 'halo-requests.json'))).mode & 0o777).toString(8)).toBe('600');
});
