import { number, t } from '../../i18n/translate.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HaloChoiceItem } from './halo-choice.tsx';
import type { HaloSearchStore } from './halo-search-store.ts';

interface HaloSearchProps {
  readonly search: HaloSearchStore;
  readonly current: number | null;
  readonly isBusy: boolean;
  readonly onChoose: (haloClientId: number, haloName: string) => Promise<void>;
}

/** Every Halo customer, the likeliest first, by name or number. */
export function HaloSearch({ search, current, isBusy, onChoose }: HaloSearchProps) {
  const { text, found, type } = search;
  const answer = found.value.value;
  return (
    <section>
      <h3>{t('admin.sheet.search')}</h3>
      <TextField label={t('admin.sheet.searchLabel')} type="search" value={text.value} onInput={type} />
      {found.problem.value !== null && <ProblemBox problem={found.problem.value} />}
      {answer === undefined ? (
        found.problem.value === null && <Skeleton rows={6} />
      ) : (
        <>
          <ul class="list tall" aria-busy={found.isLoading.value}>
            {answer.customers.map((choice) => (
              <HaloChoiceItem
                key={choice.id}
                choice={choice}
                haloUrl={answer.haloUrl}
                isCurrent={choice.id === current}
                isBusy={isBusy}
                onChoose={onChoose}
              />
            ))}
          </ul>
          <p class="hint" aria-live="polite">
            {answer.total === 0
              ? t('admin.sheet.none')
              : answer.total > answer.customers.length
                ? t('admin.sheet.more', [number(answer.customers.length), number(answer.total)])
                : t('admin.sheet.found', answer.total, [number(answer.total)])}
          </p>
        </>
      )}
    </section>
  );
}
