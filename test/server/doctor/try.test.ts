import { test } from 'vitest';
import { examined } from './examined.ts';
test('x', async () => {
  const { report, state } = await examined(undefined, { writeCheck: true });
  for (const f of report.findings) console.log(f.result.padEnd(8), f.id, '|', f.observed, '|', f.consequence);
  console.log(report.calls, state.halo.violations, state.requests.map((r) => `${r.method} ${r.path} ${r.status}`).join('\n'));
});
