import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { LeaveOutDialog } from '../left-out/leave-out-dialog.tsx';
import { BoundField } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';

/** Leaves out an SKU at every customer; one subscription, or an SKU at one customer, is left out where it is shown. */
export function AddSku({ onDone }: { readonly onDone: () => void }) {
  const sku = useSignal('');
  const isAsking = useSignal(false);
  const typed = sku.value.trim();
  return (
    <form
      class="add-sku"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') isAsking.value = true;
      }}
    >
      <BoundField
        label={t('admin.exceptions.sku')}
        hint={t('admin.exceptions.skuHint')}
        typed={sku}
        maxLength={200}
      />
      <Button type="submit" disabled={typed === ''}>
        {t('admin.exceptions.addSku')}
      </Button>
      {isAsking.value && (
        <LeaveOutDialog
          about={{ subscriptionId: '', sherwebCustomerId: '', sku: typed, product: typed, customer: '' }}
          onDone={() => {
            sku.value = '';
            onDone();
          }}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </form>
  );
}
