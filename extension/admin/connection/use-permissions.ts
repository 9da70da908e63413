import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Looks now, and again whenever a permission is given or taken away. @param again what else makes it look anew */
export function usePermissions(load: () => Promise<void>, again: readonly unknown[]): void {
  useEffect(() => {
    const look = () => void load();
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [load, ...again]);
}
