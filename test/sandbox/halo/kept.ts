import type { HaloSettings } from './settings.ts';
import type { HaloFields } from './state.ts';

const moved = (date: string, hours: number): string =>
  new Date(Date.parse(`${date}Z`) + hours * 3_600_000).toISOString().slice(0, 19);

/** What a tenant makes of the fields that are written to a licence. */
export const kept = (fields: HaloFields, how: HaloSettings['keepsLicences']): HaloFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, keptValue(name, value, how)]));

function keptValue(name: string, value: unknown, how: HaloSettings['keepsLicences']): unknown {
  if (typeof value === 'number' && name === 'purchase_price' && how.costDecimals !== null)
    return Number(value.toFixed(how.costDecimals));
  if (name === 'autorenew' && how.dropsAutorenew) return false;
  if (typeof value !== 'string') return value;
  if (name === 'start_date' || name === 'end_date') return moved(value, how.dateHours);
  if (how.lowerCaseWords && (name === 'billing_cycle' || name === 'term_duration'))
    return value.toLowerCase();
  return name === 'product_sku' && how.skuLength !== null ? value.slice(0, how.skuLength) : value;
}
