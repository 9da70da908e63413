/** What a JSON text, or its bytes, says; undefined when it is not JSON, or not UTF-8. */
export const parsed = (text: string | Uint8Array): unknown => {
  try {
    const said = typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text);
    return JSON.parse(said);
  } catch {
    return undefined;
  }
};
