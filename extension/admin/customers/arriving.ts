import type { App } from '../core/app.ts';

/** Whether the companion has what it needs to read both sides. */
export async function isConnected({ status, refreshStatus }: App): Promise<boolean> {
  if (status.value === null) await refreshStatus();
  const configured = status.value?.configured;
  return configured?.sherweb === true && configured.halo;
}

/** The Halo customer that somebody came for, from "Map this customer"; null: none. */
export function wantedClientId({ route }: App): number | null {
  const id = Number(route.value?.query.client);
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** What a Halo customer is called; null: Halo lists none of that number. @throws CompanionProblem */
export async function clientName(app: App, id: number): Promise<string | null> {
  const query = { search: String(id), limit: 1000, includeInactive: 'true' } as const;
  const { customers } = await app.call('listHaloCustomers', { query });
  return customers.find((each) => each.id === id)?.name ?? null;
}
