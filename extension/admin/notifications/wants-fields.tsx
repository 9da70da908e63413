import { causeKinds } from '../../../shared/notification-kinds.ts';
import { t } from '../../i18n/translate.ts';
import { CheckField, TextField } from '../ui/field.tsx';
import type { TypedWay } from './typed-way.ts';
import { causeWords } from './words.ts';

interface Props {
  readonly typed: TypedWay;
  readonly put: (change: Partial<TypedWay>) => void;
}

/** What a way is told of, and from when on. */
export const WantsFields = ({ typed: { wanted, moneyFrom, daysAhead }, put }: Props) => (
  <details>
    <summary>{t('admin.notifications.wants')}</summary>
    {causeKinds.map((each) => (
      <CheckField
        key={each}
        label={causeWords(each)}
        checked={wanted.has(each)}
        onChange={(isWanted) =>
          put({ wanted: new Set(causeKinds.filter((kind) => (kind === each ? isWanted : wanted.has(kind)))) })
        }
      />
    ))}
    <div class="side-by-side">
      <TextField
        label={t('admin.notifications.moneyFrom')}
        type="number"
        width="short"
        value={moneyFrom}
        onInput={(value) => put({ moneyFrom: value })}
      />
      <TextField
        label={t('admin.notifications.daysAhead')}
        type="number"
        width="short"
        value={daysAhead}
        onInput={(value) => put({ daysAhead: value })}
      />
    </div>
  </details>
);
