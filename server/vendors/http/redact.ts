/** Base64 of a secret wherever it stands in a longer text: without the letters that its neighbours decide. */
const inBase64 = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const isWhole = (bytes.length + shift) % 3 === 0;
    return text.slice(shift === 0 ? 0 : shift + 1, isWhole ? undefined : -1);
  });
};

/** Shorter pieces of base64 could be part of any word. */
const isLongEnough = (text: string): boolean => text.length >= 8;

/** The ways in which a secret may come back: as it is, in a form, in an address, in JSON, as bytes. */
const spellings = (secret: string): string[] => [
  secret,
  ...inBase64(secret)
    .flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
    .filter(isLongEnough),
  ...[Buffer.from(secret).toString('hex')].filter(isLongEnough),
  new URLSearchParams({ '': secret }).toString().slice(1),
  encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '')),
  JSON.stringify(secret).slice(1, -1),
];

/** Takes secrets out of a text, however they are spelt. Must come before a text is cut, or half a secret may stay. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .flatMap(spellings)
    .reduce((clean, spelling) => clean.replaceAll(spelling, '[secret]'), text);
}
