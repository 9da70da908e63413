import { useSignal } from '@preact/signals';
import { number, t } from '../../i18n/translate.ts';
import { type BulkKind, bulkKinds, bulkRows } from '../core/mapping-table/choose.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import type { CustomersStore } from './store.ts';

const words = (kind: BulkKind, count: number): { button: string; title: string; text: string } => {
  const counted = [number(count)] as [string];
  switch (kind) {
    case 'accept':
      return {
        button: t('admin.bulk.accept', count, counted),
        title: t('admin.bulk.acceptTitle', count, counted),
        text: t('admin.bulk.acceptText'),
      };
    case 'exclude':
      return {
        button: t('admin.bulk.exclude', count, counted),
        title: t('admin.bulk.excludeTitle', count, counted),
        text: t('admin.bulk.excludeText'),
      };
    case 'remove':
      return {
        button: t('admin.bulk.remove', count, counted),
        title: t('admin.bulk.removeTitle', count, counted),
        text: t('admin.bulk.removeText'),
      };
  }
};

/** What may be done to the selected rows; each choice is asked for once. */
export function BulkBar({ store }: { readonly store: CustomersStore }) {
  const asking = useSignal<BulkKind | null>(null);
  const selected = store.chosen.value;
  const done = store.bulkDone.value;
  if (selected.length === 0) return null;
  const kind = asking.value;
  return (
    <div class="bulk" role="toolbar" aria-label={t('admin.bulk.label')}>
      <span aria-live="polite">
        {done === null
          ? t('admin.bulk.selected', selected.length, [number(selected.length)])
          : t('admin.bulk.working', [number(done.done), number(done.total)])}
      </span>
      {bulkKinds.map((each) => {
        const { length } = bulkRows(each, selected);
        return (
          <Button
            key={each}
            disabled={length === 0}
            busy={store.action.isBusy.value}
            onClick={() => {
              asking.value = each;
            }}
          >
            {words(each, length).button}
          </Button>
        );
      })}
      <Button
        kind="quiet"
        onClick={() => {
          store.selected.value = new Set();
        }}
      >
        {t('admin.bulk.clear')}
      </Button>
      {kind !== null && (
        <Question
          title={words(kind, bulkRows(kind, selected).length).title}
          text={words(kind, bulkRows(kind, selected).length).text}
          confirm={words(kind, bulkRows(kind, selected).length).button}
          onConfirm={() => void store.bulk(kind)}
          onClose={() => {
            asking.value = null;
          }}
        />
      )}
    </div>
  );
}
