import type { ComponentChildren } from 'preact';
import type { Hold } from '../../../shared/sync-plan.ts';
import { number, t } from '../../i18n/translate.ts';

interface HoldBoxProps {
  readonly holds: readonly Hold[];
  readonly children?: ComponentChildren;
}

const shownAtMost = 6;

/** Why a plan waits for a person: every reason in a line, what to do once. */
export const HoldBox = ({ holds, children }: HoldBoxProps) => {
  const [first, ...more] = holds;
  return (
    <div class="notice look" role="status">
      <span class="notice-sign" aria-hidden="true">
        ?
      </span>
      <div class="notice-body">
        <p class="notice-message">{first?.message}</p>
        {more.length > 0 && (
          <ul class="reasons">
            {more.slice(0, shownAtMost).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
            {more.length > shownAtMost && (
              <li>
                {t('admin.run.moreHolds', more.length - shownAtMost, [number(more.length - shownAtMost)])}
              </li>
            )}
          </ul>
        )}
        <p>{first?.action}</p>
        {children !== undefined && <div class="buttons">{children}</div>}
      </div>
    </div>
  );
};
