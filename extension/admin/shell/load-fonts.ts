/** The two weights of styles/fonts.css, at any size. */
const fonts = ['14px Poppins', '600 14px Poppins'];

/**
 * Loads the fonts of the screens before anything is shown in another one and pushed when they come.
 * @returns when they are there, or cannot be had: then the browser's own font stands
 */
export const loadFonts = async (document: Document): Promise<void> => {
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
};
