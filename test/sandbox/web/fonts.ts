import { existsSync, readFileSync } from 'node:fs';

/** Halo's font, where the package with it is installed; otherwise the page falls back to what the system has. */
const file = (weight: string): URL =>
  new URL(
    `../../../node_modules/@fontsource/poppins/files/poppins-latin-${weight}-normal.woff2`,
    import.meta.url,
  );

const weights = ['400', '500', '600'];

export const font = (name: string): Uint8Array<ArrayBuffer> | undefined => {
  const weight = weights.find((one) => name === `poppins-${one}.woff2`);
  return weight && existsSync(file(weight)) ? new Uint8Array(readFileSync(file(weight))) : undefined;
};

export const fontFaces = (): string =>
  weights
    .filter((weight) => existsSync(file(weight)))
    .map(
      (weight) =>
        `@font-face { font-family: Poppins; font-weight: ${weight}; font-display: swap; ` +
        `src: url('/web-assets/fonts/poppins-${weight}.woff2') format('woff2'); }`,
    )
    .join('\n');
