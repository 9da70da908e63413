import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { joined, number, t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { useApp } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const shownAtMost = 30;
const typingMs = 200;

function createSearch(app: App, gone: AbortSignal) {
  const text = signal('');
  const found = createResource(
    () =>
      app.call('listHaloCustomers', {
        query: {
          limit: shownAtMost,
          includeInactive: 'true',
          ...(text.value === '' ? {} : { search: text.value }),
        },
      }),
    gone,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));
  return {
    text,
    found,
    type(value: string) {
      text.value = value;
      clearTimeout(timer);
      timer = setTimeout(() => void found.load(), typingMs);
    },
  };
}

interface HaloSearchProps {
  readonly current: number | null;
  readonly isBusy: boolean;
  readonly onChoose: (haloClientId: number, haloName: string) => Promise<void>;
}

/** Every Halo customer, by name or number. */
export function HaloSearch({ current, isBusy, onChoose }: HaloSearchProps) {
  const app = useApp();
  const { text, found, type } = useScreen((gone) => createSearch(app, gone));
  useEffect(() => {
    void found.load();
  }, [found]);
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
            {answer.customers.map(({ id, name, inactive, topLevelName, mappedNames }) => (
              <li key={id}>
                <span class="grow cut">
                  {name}{' '}
                  <span class="muted">
                    {joined([String(id), topLevelName, inactive && t('admin.sheet.inactive')])}
                  </span>
                  {id !== current && mappedNames.length > 0 && (
                    <span class="hint block look">{t('admin.sheet.taken', [mappedNames.join(', ')])}</span>
                  )}
                </span>
                {id === current ? (
                  <span class="muted">{t('admin.sheet.current')}</span>
                ) : (
                  <Button
                    disabled={inactive}
                    busy={isBusy}
                    label={t('admin.sheet.mapTo', [`${name} (${id})`])}
                    onClick={() => void onChoose(id, name)}
                  >
                    {t('admin.sheet.map')}
                  </Button>
                )}
              </li>
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
