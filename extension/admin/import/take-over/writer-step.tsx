import type { Writer } from '../../../../shared/take-over-choice.ts';
import { t } from '../../../i18n/translate.ts';
import { writerWords } from '../../../i18n/writer-words.ts';
import { TextField } from '../../ui/field.tsx';
import type { TakeOverStore } from './store.ts';

const writers = ['module', 'integration', 'distributor'] as const satisfies readonly Writer[];

function writerHint(writer: Writer): string {
  switch (writer) {
    case 'module':
      return t('admin.takeOver.writerHint.module');
    case 'integration':
      return t('admin.takeOver.writerHint.integration');
    case 'distributor':
      return t('admin.takeOver.writerHint.distributor');
  }
}

/** Who wrote the subscriptions into Halo until now. */
export const WriterStep = ({ store }: { readonly store: TakeOverStore }) => (
  <div class="take-over-writer">
    <div role="radiogroup" aria-label={t('admin.takeOver.step.writer')} class="take-over-radios">
      {writers.map((each) => (
        <label key={each} class="radio">
          <input
            type="radio"
            name="writer"
            checked={store.writer.value === each}
            onChange={() => store.choose(each)}
          />
          <span>
            {writerWords(each)} <small class="muted">{writerHint(each)}</small>
          </span>
        </label>
      ))}
    </div>
    {store.writer.value === 'distributor' && (
      <TextField
        label={t('admin.takeOver.distributor')}
        hint={t('admin.takeOver.distributorHint')}
        value={store.distributor.value}
        onInput={store.name}
      />
    )}
  </div>
);
