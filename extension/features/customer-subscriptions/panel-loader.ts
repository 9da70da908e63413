import type { StartPanel } from './panel-contract.ts';

/** Brings the panel's code into this page, once; only where there is a customer to show. */
export function createPanelLoader(load: () => Promise<{ readonly ok: boolean }>): () => Promise<StartPanel> {
  let loading: Promise<StartPanel> | undefined;
  const bring = async (): Promise<StartPanel> => {
    if (globalThis.sherwebForHaloPanel === undefined) await load();
    const start = globalThis.sherwebForHaloPanel;
    if (start === undefined) throw new Error('The panel could not be loaded.');
    return start;
  };
  return () => {
    loading ??= bring().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
