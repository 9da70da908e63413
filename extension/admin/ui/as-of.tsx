import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { When } from './when.tsx';

/** After so long, what Sherweb says or charged may be another day's. */
const oldAfterMs = 26 * 3_600_000;

interface AsOfProps {
  /** When the oldest part of it was read, ISO date-time, UTC; null: it is not known. */
  readonly iso: string | null;
  /** It is kept as it was, and is never old. */
  readonly isKept?: boolean;
}

/** Behind a lead, how old the oldest part of what it is about is. */
export function AsOf({ iso, isKept = false }: AsOfProps) {
  const now = useApp().now.value;
  if (iso === null) return null;
  const isOld = !isKept && now.getTime() - Date.parse(iso) > oldAfterMs;
  return (
    <span class={isOld ? 'look' : undefined}>
      {' · '}
      {t('admin.billing.asOf')} <When iso={iso} />
      {isOld && ` (${t('admin.billing.old')})`}
    </span>
  );
}
