import type { OrderRow } from '../../../shared/orders.ts';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Question } from '../ui/dialog.tsx';
import { changeWords, factsWords } from './words.ts';

interface ApproveQuestionProps {
  readonly asked: OrderRow;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before seats are ordered, with what is known of the customer and what speaks against it. */
export function ApproveQuestion({ asked, onConfirm, onClose }: ApproveQuestionProps) {
  const { now } = useApp();
  const { context, details } = asked;
  return (
    <Question
      title={t('admin.orders.approveTitle', [changeWords(asked), details.product])}
      text={[
        context.customerName ?? details.sherwebCustomerId,
        factsWords(asked, now.value),
        context.warning?.message ?? '',
        t('admin.orders.approveText'),
      ]
        .filter((text) => text !== '')
        .join('. ')}
      confirm={t('admin.orders.approve')}
      danger={context.warning !== null}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
