/** What `make` made, until what it is made from is another. */
export function cached<Key, T>(keyNow: () => Key, make: (key: Key) => T): () => T {
  let known: { readonly text: string; readonly value: T } | undefined;
  return () => {
    const key = keyNow();
    const text = JSON.stringify(key);
    if (known?.text !== text) known = { text, value: make(key) };
    return known.value;
  };
}
