import { z } from 'zod';
import { assumptions } from '../assumptions/all.ts';

/** Halo's own Sherweb module as `/api/Control` shows it; null: not shown, or not as we expect it. */
export interface ModuleState {
  readonly on: boolean | null;
  readonly mappings: readonly { readonly sherwebCustomerId: string; readonly haloClientId: number }[] | null;
}

const EntrySchema = z
  .looseObject({ halo_id: z.coerce.number().int().positive(), third_party_id: z.coerce.string().min(1) })
  .transform(({ halo_id, third_party_id }) => ({ haloClientId: halo_id, sherwebCustomerId: third_party_id }));

const isOn = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  return value === 1 ? true : value === 0 ? false : null;
};

/**
 * Reads the module's state from Halo's settings. A row that names no two ids is left out.
 * @param control the answer of `/api/Control`; null: Halo refused it, as it does to all but administrators
 */
export function moduleStateOf(control: Readonly<Record<string, unknown>> | null): ModuleState {
  const names = assumptions.haloSecondWriter.value;
  const rows = z.array(z.unknown()).safeParse(control?.[names.mappings]);
  return {
    on: isOn(control?.[names.on]),
    mappings: rows.success
      ? rows.data.flatMap((row) => {
          const entry = EntrySchema.safeParse(row);
          return entry.success ? [entry.data] : [];
        })
      : null,
  };
}
