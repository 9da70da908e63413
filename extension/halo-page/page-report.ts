/** What was found in one of Halo's pages, for the Diagnostics screen. It holds no names, numbers of customers or words. */
export interface PageReport {
  readonly page: 'customer' | 'integrations' | 'other';
  /** Whether the app's root element is there. */
  readonly appRoot: boolean;
  readonly theme: {
    readonly dark: boolean;
    readonly font: string;
    readonly background: string | null;
    readonly text: string | null;
    readonly accent: string | null;
    readonly accentFrom: 'active tab' | 'primary button' | 'default';
  };
  /** All rows of tabs in the page, by family, with how many tabs each has. */
  readonly strips: readonly { readonly family: string; readonly tabs: number; readonly roles: boolean }[];
  /** The row our tab stands in, and how the content was found that our panel takes the place of. */
  readonly chosen: { readonly family: string; readonly content: 'tabpanel' | 'siblings' | 'none' } | null;
  /** Where our panel is offered: in a tab, from the launcher, or nowhere on this page. */
  readonly shownAs: 'tab' | 'launcher' | 'nothing';
  /** How the place of our tile was found on the integrations page; null elsewhere. */
  readonly tile: 'neighbour' | 'heading' | 'end of the grid' | 'not found' | null;
  /** Sentences about what was missing and what was done instead. */
  readonly fallbacks: readonly string[];
  readonly browserLanguage: string;
}
