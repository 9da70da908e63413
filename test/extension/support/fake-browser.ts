/** A storage area in memory, as far as we use it. */
function area() {
  let kept: Record<string, unknown> = {};
  return {
    get: async (key?: string) => (key === undefined ? { ...kept } : key in kept ? { [key]: kept[key] } : {}),
    set: async (some: Record<string, unknown>) => {
      kept = { ...kept, ...some };
    },
    remove: async (key: string) => {
      const { [key]: _gone, ...rest } = kept;
      kept = rest;
    },
  };
}

const origin = 'chrome-extension://ours';

/** As much of a browser as the background asks for; `granted` are the origins it may work on. */
export const fakeBrowser = (granted: readonly string[] = []) => ({
  i18n: { getUILanguage: () => 'fr-CA' },
  runtime: { id: 'ours', getURL: (path: string) => `${origin}${path}` },
  storage: { session: area(), managed: area() },
  permissions: {
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((each) => granted.includes(each)),
  },
});

export const ourPage = { id: 'ours', url: `${origin}/options.html` };
