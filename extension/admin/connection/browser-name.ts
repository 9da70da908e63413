/** A first name for this browser in the admin's list, e.g. "Edge on Windows". */
export function browserName(userAgent: string, on: (browser: string, system: string) => string): string {
  const browsers = [
    ['Edge', /\bEdg\//],
    ['Firefox', /\bFirefox\//],
    ['Opera', /\bOPR\//],
    ['Chrome', /Chrome\//],
  ] as const;
  const systems = [
    ['Windows', /\bWindows\b/],
    ['macOS', /\bMac OS X\b/],
    ['ChromeOS', /\bCrOS\b/],
    ['Linux', /\bLinux\b/],
  ] as const;
  const find = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, mark]) => mark.test(userAgent))?.[0];
  return on(find(browsers) ?? 'Browser', find(systems) ?? '–');
}

/** The browser and its main version, for a report: "Edg/131". */
export const browserVersion = (userAgent: string): string =>
  /(Edg|OPR|Firefox)\/\d+/.exec(userAgent)?.[0] ?? /Chrome\/\d+/.exec(userAgent)?.[0] ?? '–';
