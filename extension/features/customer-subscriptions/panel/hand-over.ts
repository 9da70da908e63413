/**
 * Puts a table on the clipboard: as such for what takes formatted text, and as plain text for the rest.
 * @returns whether that worked
 */
export async function copyTable(text: string, html: string): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyText(text);
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const revokeAfterMs = 10_000;

/** Hands a text over as a file to save. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), revokeAfterMs);
}
