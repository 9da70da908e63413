import type { PreflightCheck } from '../../../shared/preflight.ts';
import type { Settings } from '../../../shared/settings.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';

/** What Halo answered; null: it refused, or could not be reached. */
export interface PreflightInput {
  readonly control: Readonly<Record<string, unknown>> | null;
  readonly invoices: readonly RecurringInvoice[] | null;
  readonly daily: Pick<Settings, 'scheduleEnabled' | 'scheduleTime' | 'scheduleTimeZone'>;
}

const wanted = assumptions.haloBillingSettings.value;
type Setting = keyof typeof wanted;

/** Halo's switches are booleans or numbers; undefined: not shown. */
const isOn = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? value !== 0 : undefined;
};

const shown = (value: unknown): PreflightCheck['value'] =>
  typeof value === 'boolean' || typeof value === 'number' ? value : null;

/** Whether counts reach invoices, one check a setting, in the order in which they matter. Pure. */
export function checkPreflight({ control, invoices, daily }: PreflightInput): PreflightCheck[] {
  const switches = (Object.keys(wanted) as Setting[]).map((setting): PreflightCheck => {
    const value = control?.[setting];
    const on = isOn(value);
    if (on === undefined) return unseen(setting, control === null);
    const ok = on === wanted[setting];
    return {
      setting,
      value: shown(value),
      ok,
      ...(ok ? note(`preflight.${setting}`, { wording: 'fine' }) : note(`preflight.${setting}`)),
    };
  });
  return [...switches, autoCreate(control, daily), ...linked(invoices)];
}

const unseen = (setting: string, isRefused: boolean): PreflightCheck => ({
  setting,
  value: null,
  ok: null,
  ...(isRefused
    ? note('preflight.refused', { setting })
    : note('preflight.refused', { setting, wording: 'notShown' })),
});

/** Whether invoices are made before the daily sync brought the seats. */
function autoCreate(control: PreflightInput['control'], daily: PreflightInput['daily']): PreflightCheck {
  const setting = 'autocreaterecurringinvoices';
  const value = control?.[setting];
  const on = isOn(value);
  if (on === undefined) return unseen(setting, control === null);
  const check = { setting, value: shown(value) };
  const code = `preflight.${setting}` as const;
  if (!on) return { ...check, ok: true, ...note(code, { wording: 'fine' }) };
  if (!daily.scheduleEnabled) return { ...check, ok: false, ...note(code) };
  const { scheduleTime: time, scheduleTimeZone: zone } = daily;
  return { ...check, ok: null, ...note(code, { time, zone, wording: 'timeUnknown' }) };
}

/** On how many licences of active lines the price, or the cost, follows what is written to the licence. */
function linked(invoices: PreflightInput['invoices']): PreflightCheck[] {
  const settings = ['use_linked_subscription_price', 'use_linked_subscription_cost'] as const;
  return settings.map((setting): PreflightCheck => {
    if (invoices === null)
      return {
        setting,
        value: null,
        ok: null,
        ...note('preflight.refused', { setting, wording: 'invoices' }),
      };
    const isPrice = setting === 'use_linked_subscription_price';
    const count = invoices
      .flatMap(({ lines }) => lines.flatMap(({ inactive, ties }) => (inactive ? [] : ties)))
      .filter(({ linkedPrice, linkedCost }) => (isPrice ? linkedPrice : linkedCost)).length;
    const said =
      count === 0
        ? note(`preflight.${setting}`, { wording: 'fine' })
        : note(`preflight.${setting}`, { count });
    return { setting, value: count, ok: count === 0, ...said };
  });
}
