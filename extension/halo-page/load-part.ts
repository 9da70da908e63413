/**
 * Brings a part of our code into this page, once, and only where it is needed: what every page of Halo loads is small.
 * @param load has the background put the part's script into this page
 * @param find what that script leaves behind
 * @throws Error when the script leaves nothing; the next call tries again
 */
export function createLoader<T>(load: () => Promise<unknown>, find: () => T | undefined): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const bring = async (): Promise<T> => {
    if (find() === undefined) await load();
    const part = find();
    if (part === undefined) throw new Error('A part of the extension could not be loaded.');
    return part;
  };
  return () => {
    loading ??= bring().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
