import type { PreflightCheck } from '../../../shared/preflight.ts';
import { number, t } from '../../i18n/translate.ts';

/** Settings of Halo's that keep counts from invoices, each with what to do; those that could not be looked at fold away. */
export function PreflightNotices({ checks }: { readonly checks: readonly PreflightCheck[] }) {
  const wrong = checks.filter(({ ok }) => ok === false);
  const unseen = checks.filter(({ ok }) => ok === null);
  if (wrong.length + unseen.length === 0) return null;
  return (
    <div class="notice look" role="status">
      <span class="notice-sign" aria-hidden="true">
        ?
      </span>
      <div class="notice-body">
        {wrong.length > 0 && <Checks checks={wrong} />}
        {unseen.length > 0 && (
          <details class="detail">
            <summary>{t('admin.billing.unseen', unseen.length, [number(unseen.length)])}</summary>
            <Checks checks={unseen} />
          </details>
        )}
      </div>
    </div>
  );
}

const Checks = ({ checks }: { readonly checks: readonly PreflightCheck[] }) => (
  <ul class="plain">
    {checks.map(({ setting, message, action }) => (
      <li key={setting}>
        <span class="notice-message">{message}</span> {action}
      </li>
    ))}
  </ul>
);
