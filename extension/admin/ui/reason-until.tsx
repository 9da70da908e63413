import { type Signal, useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';

/** Why somebody decided so, and the last day on which it holds, `YYYY-MM-DD`; null: until something else ends it. */
export interface Said {
  readonly reason: string;
  readonly until: string | null;
}

/** What is typed into a {@link ReasonUntil}. @param before what was said earlier */
export function useReasonUntil(before: Said | null = null) {
  const reason = useSignal(before?.reason ?? '');
  const until = useSignal(before?.until ?? '');
  return {
    reason,
    until,
    /** Without a reason nothing can be sent. */
    isEmpty: reason.value.trim() === '',
    said: (): Said => ({ reason: reason.value.trim(), until: until.value === '' ? null : until.value }),
  };
}

interface Props {
  readonly typed: { readonly reason: Signal<string>; readonly until: Signal<string> };
  /** Says what ends it where no day is given. */
  readonly untilLabel: string;
}

/** The two fields of what a person decides: why, and until when. */
export const ReasonUntil = ({ typed: { reason, until }, untilLabel }: Props) => (
  <>
    <label>
      {t('admin.reason')}
      <input
        type="text"
        required
        maxLength={200}
        value={reason.value}
        onInput={(event) => {
          reason.value = event.currentTarget.value;
        }}
      />
    </label>
    <label>
      {untilLabel}
      <input
        type="date"
        value={until.value}
        onInput={(event) => {
          until.value = event.currentTarget.value;
        }}
      />
    </label>
  </>
);
