import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { permissionsHere } from './permissions-here.ts';

interface Props {
  readonly origins: readonly string[];
  /** Runs once the browser has asked, whatever the answer. */
  readonly onAsked?: () => Promise<void>;
}

/** Asks for sites, which only a press may do; nothing where the browser cannot be asked. */
export function GrantButton({ origins, onAsked }: Props) {
  const permissions = permissionsHere();
  if (permissions === undefined) return null;
  const grant = async () => {
    await permissions.request({ origins: [...origins] });
    await onAsked?.();
  };
  return (
    <Button kind="main" onClick={() => void grant()}>
      {t('admin.connection.grant')}
    </Button>
  );
}
