import { t } from '../../i18n/translate.ts';
import type { Guard } from '../clickjacking/guard.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/problem-box.tsx';

interface Props {
  readonly guard: Guard;
  /** Opens the same screen in the extension's own page, which nothing can cover. */
  readonly openOptions: () => void;
}

/** Says that nothing was sent, why, and where it can be. */
export const HeldDialog = ({ guard, openOptions }: Props) => {
  const close = () => {
    guard.wasHeld.value = false;
  };
  if (!guard.wasHeld.value) return null;
  return (
    <Dialog title={t('frame.held.title')} onClose={close}>
      <p>{guard.canTell ? t('frame.held.covered') : t('frame.held.cannotTell')}</p>
      <div class="buttons end">
        <Button onClick={close}>{t('admin.close')}</Button>
        <Button
          kind="main"
          onClick={() => {
            close();
            openOptions();
          }}
        >
          {t('frame.openOptions')}
        </Button>
      </div>
    </Dialog>
  );
};

/** Where the browser cannot tell what is seen, this is said before anything is typed. */
export const LookOnlyNotice = ({ guard, openOptions }: Props) =>
  guard.canTell ? null : (
    <Notice>
      {t('frame.held.cannotTell')} <Button onClick={openOptions}>{t('frame.openOptions')}</Button>
    </Notice>
  );
