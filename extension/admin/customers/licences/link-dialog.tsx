import { useSignal } from '@preact/signals';
import type { LinkableLicence } from '../../../../shared/link.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { licenceWords, linkEffect } from './link-words.ts';
import { likeliestFirst, nameOf, type Pair } from './pairs.ts';
import type { LicencesStore } from './store.ts';

interface LinkDialogProps {
  readonly store: LicencesStore;
  readonly pair: Pair;
  readonly free: readonly LinkableLicence[];
  readonly onClose: () => void;
}

/** Chooses the licence of a subscription among those that are nobody's, and says what happens to each. */
export function LinkDialog({ store, pair, free, onClose }: LinkDialogProps) {
  const { subscription } = pair;
  const choices = likeliestFirst(free, subscription);
  const chosenId = useSignal(choices[0]?.haloLicenceId ?? null);
  const chosen = choices.find(({ haloLicenceId }) => haloLicenceId === chosenId.value);
  const isMove = subscription.haloLicenceId !== null;
  const name = nameOf(pair);
  const { action } = store;
  const submit = async () => {
    if (chosen === undefined) return;
    if (await store.link(subscription.subscriptionId, chosen.haloLicenceId)) onClose();
  };
  return (
    <Dialog
      title={isMove ? t('admin.links.moveTitle', [name]) : t('admin.links.linkTitle', [name])}
      onClose={onClose}
    >
      {chosen === undefined ? (
        <p>{t('admin.links.noneFree')}</p>
      ) : (
        <>
          <ChoiceField
            label={t('admin.links.licence')}
            value={String(chosen.haloLicenceId)}
            options={choices.map((each) => ({
              value: String(each.haloLicenceId),
              label: licenceWords(each),
            }))}
            onChange={(value) => {
              chosenId.value = Number(value);
            }}
          />
          {linkEffect(pair, chosen).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <div class="buttons end">
        <Button onClick={onClose}>{t('admin.cancel')}</Button>
        <Button
          kind="main"
          disabled={chosen === undefined}
          busy={action.isBusy.value}
          onClick={() => void submit()}
        >
          {isMove ? t('admin.links.move') : t('admin.links.link')}
        </Button>
      </div>
    </Dialog>
  );
}
