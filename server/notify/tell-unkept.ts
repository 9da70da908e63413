import type { StoreError } from '../store/store-error.ts';
import { newMessage } from './decide/decide-all.ts';
import { type DeliverDeps, sendNow } from './deliver.ts';

/**
 * Tells whoever wants to hear of disk and data that nothing can be kept any more, as on a full disk: not from the
 * outbox, which cannot be kept either. What is not taken is not tried again.
 */
export async function tellUnkept({ note: said }: StoreError, deps: DeliverDeps): Promise<void> {
  const at = deps.now().toISOString();
  const common = { key: 'storage', kind: 'storage', state: 'opened', since: at, said } as const;
  const parts = [{ ...common, customer: null, items: [], more: 0 }];
  for (const way of deps.data.ways.value.ways)
    if (way.wants.causes.includes('storage')) {
      const problem = await sendNow(way, newMessage(way.wayId, { form: 'now', parts }, at), deps);
      deps.log.warn({ wayId: way.wayId, code: problem?.code ?? 'sent' }, 'told that nothing can be kept');
    }
}
