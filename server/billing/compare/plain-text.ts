/** Equal for texts that differ in capitals and spaces only. */
export const plainText = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
