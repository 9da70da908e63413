import { useEffect } from 'preact/hooks';
import { permissionsHere } from './permissions-here.ts';

/** Looks now, and again whenever a permission is given or taken away. @param again what else makes it look anew */
export function usePermissions(load: () => Promise<void>, again: readonly unknown[]): void {
  useEffect(() => {
    const look = () => void load();
    look();
    const permissions = permissionsHere();
    if (permissions === undefined) return;
    const { onAdded, onRemoved } = permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [load, ...again]);
}
