import { t } from '../../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { type TakeOverStep, type TakeOverStore, takeOverSteps } from './store.ts';

/** What leads on: the look at both sides first, the preview last. */
export function StepButtons({ store }: { readonly store: TakeOverStore }) {
  const { step, found, looking } = store;
  const at = takeOverSteps.indexOf(step.value);
  const [before, next]: (TakeOverStep | undefined)[] = [takeOverSteps[at - 1], takeOverSteps[at + 1]];
  const isFirst = found.value === null || before === undefined;
  return (
    <div class="buttons">
      {!isFirst && (
        <Button
          onClick={() => {
            step.value = before;
          }}
        >
          {t('admin.takeOver.back')}
        </Button>
      )}
      {isFirst ? (
        <>
          <Button
            kind="main"
            disabled={!store.canLook.value}
            busy={looking.isBusy.value}
            onClick={() => void store.look('found')}
          >
            {t('admin.takeOver.look')}
          </Button>
          <span class="hint" role="status">
            {looking.isBusy.value ? t('admin.takeOver.looking') : t('admin.takeOver.lookHint')}
          </span>
        </>
      ) : next === undefined ? (
        <>
          <Button busy={looking.isBusy.value} onClick={() => void store.look('finish')}>
            {t('admin.takeOver.again')}
          </Button>
          <Button
            kind="main"
            disabled={!store.isReady.value}
            busy={store.previewing.isBusy.value}
            onClick={() => void store.preview()}
          >
            {t('admin.takeOver.preview')}
          </Button>
        </>
      ) : (
        <Button
          kind="main"
          onClick={() => {
            step.value = next;
          }}
        >
          {t('admin.takeOver.next')}
        </Button>
      )}
    </div>
  );
}
