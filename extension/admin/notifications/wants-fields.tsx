import type { Signal } from '@preact/signals';
import { type CauseKind, causeKinds } from '../../../shared/notification-kinds.ts';
import { causeWords } from '../../i18n/notification-words.ts';
import { t } from '../../i18n/translate.ts';
import { BoundField, fieldOf } from '../ui/bound-field.tsx';
import { CheckField } from '../ui/field.tsx';
import type { TypedWay } from './typed-way.ts';

interface Props {
  readonly typed: Signal<TypedWay>;
}

/** What a way is told of, and from when on. */
export const WantsFields = ({ typed }: Props) => (
  <details>
    <summary>{t('admin.notifications.wants')}</summary>
    <div class="causes">
      {causeKinds.map((each) => (
        <CheckField
          key={each}
          label={causeWords(each)}
          checked={typed.value.wanted.has(each)}
          onChange={(isWanted) => {
            typed.value = { ...typed.value, wanted: withCause(typed.value.wanted, each, isWanted) };
          }}
        />
      ))}
    </div>
    <div class="side-by-side">
      <BoundField
        label={t('admin.notifications.moneyFrom')}
        type="number"
        width="short"
        typed={fieldOf(typed, 'moneyFrom')}
      />
      <BoundField
        label={t('admin.notifications.daysAhead')}
        type="number"
        width="short"
        typed={fieldOf(typed, 'daysAhead')}
      />
    </div>
  </details>
);

const withCause = (wanted: ReadonlySet<CauseKind>, cause: CauseKind, isWanted: boolean) =>
  new Set(causeKinds.filter((each) => (each === cause ? isWanted : wanted.has(each))));
