/** The ways in which a secret may come back: as it is, in a form, in an address, in JSON. */
const spellings = (secret: string): string[] => [
  secret,
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
