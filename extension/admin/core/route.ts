export const screens = [
  'overview',
  'billing',
  'customers',
  'renewals',
  'orders',
  'exceptions',
  'import',
  'movements',
  'history',
  'connection',
  'credentials',
  'schedule',
  'notifications',
  'technicians',
  'diagnostics',
] as const;
export type ScreenName = (typeof screens)[number];

/** Where addresses of earlier versions, and those of jobs with several screens, lead. */
const otherNames: Readonly<Record<string, ScreenName>> = {
  waiting: 'overview',
  changes: 'history',
  settings: 'connection',
};

/** Where somebody is: a screen, one thing on it, and what it was opened for. */
export interface Route {
  readonly screen: ScreenName;
  /** A run's id on the history screen. */
  readonly item: string | null;
  readonly query: Readonly<Record<string, string>>;
}

const isScreen = (name: string): name is ScreenName => screens.some((each) => each === name);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads `#customers?client=101` or `#history/20260102-0600`; null when there is no such screen. */
export function readRoute(hash: string): Route | null {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', item = ''] = path.split('/', 2);
  const screen = Object.hasOwn(otherNames, name) ? (otherNames[name] ?? '') : name;
  if (!isScreen(screen)) return null;
  return {
    screen,
    item: item === '' ? null : decoded(item),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/**
 * Makes the hash that leads to a screen, such as `#history/20260102-0600`.
 * @param item one thing on the screen, such as a run's id
 */
export function hashOf(screen: ScreenName, item?: string | null, query: Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `#${screen}${item ? `/${encodeURIComponent(item)}` : ''}${text === '' ? '' : `?${text}`}`;
}
