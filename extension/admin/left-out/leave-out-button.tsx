import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { LeaveOutDialog } from './leave-out-dialog.tsx';
import type { About, Effect } from './wish.ts';

interface LeaveOutButtonProps {
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
  /** Where its SKU is looked up, in what was last read. */
  readonly haloClientId: number | null;
  /** What it is called, where it is known. */
  readonly product?: string;
  readonly effect?: Effect;
  /** Told once it is left out. */
  readonly onDone?: () => void;
}

/** Leaves out the subscription that a row or a decision is about; its product and SKU are looked up when it is pressed. */
export function LeaveOutButton({ effect = 'leave', onDone, ...asked }: LeaveOutButtonProps) {
  const app = useApp();
  const action = useScreen((gone) => createAction(gone));
  const about = useSignal<About | null>(null);
  const isDone = useSignal(false);
  const open = () =>
    action.run(async () => {
      about.value = await lookUp(asked, async (haloClientId) =>
        app.call('clientSubscriptions', { params: { haloClientId } }),
      );
    });
  if (isDone.value) return <span role="status">{t('admin.leaveOut.done')}</span>;
  return (
    <>
      <Button
        kind="quiet"
        busy={action.isBusy.value}
        {...(asked.product === undefined ? {} : { label: t('admin.leaveOut.openLabel', [asked.product]) })}
        onClick={() => void open()}
      >
        {t('admin.leaveOut.open')}
      </Button>
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {about.value !== null && (
        <LeaveOutDialog
          about={about.value}
          effect={effect}
          onDone={() => {
            isDone.value = true;
            void app.refreshStatus();
            onDone?.();
          }}
          onClose={() => {
            about.value = null;
          }}
        />
      )}
    </>
  );
}

type Read = (haloClientId: number) => Promise<{
  readonly mappings: readonly { readonly sherwebCustomerId: string; readonly sherwebName: string }[];
  readonly subscriptions: readonly {
    readonly id: string;
    readonly productName: string;
    readonly sku: string;
  }[];
}>;

/** What is known of a subscription by what was last read; without a Halo customer only its id. */
async function lookUp(
  {
    subscriptionId,
    sherwebCustomerId,
    haloClientId,
    product = subscriptionId,
  }: Omit<LeaveOutButtonProps, 'effect' | 'onDone'>,
  read: Read,
): Promise<About> {
  const known = haloClientId === null ? null : await read(haloClientId);
  const found = known?.subscriptions.find(({ id }) => id === subscriptionId);
  const customer = known?.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  return {
    subscriptionId,
    sherwebCustomerId,
    sku: found?.sku ?? '',
    product: found?.productName ?? product,
    customer: customer?.sherwebName.trim() ?? sherwebCustomerId,
  };
}
