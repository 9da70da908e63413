import { useEffect } from 'preact/hooks';
import type { CustomersStore } from './store.ts';

/** Takes the last change back by Ctrl+Z or ⌘Z, but for where it takes back what is typed. */
export function useUndoKeys(store: CustomersStore): void {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTyped || store.undoable.value.length === 0) return;
      event.preventDefault();
      void store.undo();
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, [store]);
}
