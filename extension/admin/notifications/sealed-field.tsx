import { t } from '../../i18n/translate.ts';
import { BoundField, type Typed } from '../ui/bound-field.tsx';

interface SealedFieldProps {
  readonly label: string;
  readonly typed: Typed;
}

/** A text that the companion seals: it is shown to nobody, not even as it is typed. */
export const SealedField = (field: SealedFieldProps) => (
  <BoundField
    {...field}
    hint={t('admin.notifications.addressHint')}
    type="password"
    autocomplete="new-password"
  />
);
