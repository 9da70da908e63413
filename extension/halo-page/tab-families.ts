/**
 * The families of tabs that Halo's page is known to have. Why these: class names seen in public extensions and style
 * sheets for Halo. When: `tablist` in the older screens, `react-tabs` where the react-tabs library is used,
 * `tab-container` in newer panels. `aria` is whatever else says with its roles that it is a list of tabs.
 */
export interface TabFamily {
  readonly name: 'tablist' | 'react-tabs' | 'tab-container' | 'aria';
  readonly strip: string;
  /** A tab, as a child of the strip. */
  readonly tab: string;
  /** The class name of the chosen tab; null where only `aria-selected` tells. */
  readonly active: string | null;
}

export const tabFamilies: readonly TabFamily[] = [
  {
    name: 'react-tabs',
    strip: '.react-tabs__tab-list',
    tab: '.react-tabs__tab',
    active: 'react-tabs__tab--selected',
  },
  { name: 'tablist', strip: '.tablist', tab: '.tabsheet', active: 'tabselected' },
  { name: 'tab-container', strip: '.tab-container', tab: '.tab', active: 'tabactive' },
  { name: 'aria', strip: '[role="tablist"]', tab: '[role="tab"]', active: null },
];

/** Where tabs are not a customer's: navigation, the sidebar, dialogs, editors. */
export const notACustomersTabs =
  'nav, header, aside, .details-sidebar, [role="navigation"], [role="dialog"], [contenteditable="true"], form [role="toolbar"]';

/** The root of Halo's app; dark mode is a class on it. */
export const appRoot = '.app-container';
export const darkClass = 'theme-dark';

/** Buttons that show the tenant's accent as their background. */
export const primaryButton = '.solidbutton, .ui.primary.button';

/** Marks every node that we put into Halo's page. */
export const ourMark = 'data-sherweb-for-halo';
