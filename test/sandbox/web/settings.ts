import { z } from 'zod';
import { labelKeys } from './labels.ts';

/** As strict as a real app's: nothing from elsewhere, no inline script; inline styles are allowed. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const ms = z.number().int().min(0);

export const WebSettingsSchema = z.strictObject({
  /** Which markup the customer's tabs have; `none`: a dropdown instead, as if the tab strip could not be found. */
  tabs: z.enum(['tablist', 'react-tabs', 'tab-container', 'none']),
  theme: z.enum(['light', 'dark']),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** From an address change until the content is there. */
  delayMs: ms,
  /** The page asks for everything again and re-renders this often; 0 never. */
  pollMs: ms,
  /** A language, or English with words renamed by the tenant. */
  labels: z.union([z.enum(['en', 'fr']), z.partialRecord(z.enum(labelKeys), z.string())]),
  /** Halo's own Sherweb module in the Distribution group. */
  sherwebTile: z.enum(['absent', 'disabled', 'enabled']),
  /** A script in the page that records whatever a page can: see page/hostile.js. */
  hostile: z.boolean(),
  /** The header's value; null sends none. */
  csp: z.string().nullable(),
  /** Same-origin frames (notes, replies), which are pages of the app themselves. */
  iframes: z.boolean(),
  /** The next customer is rendered into the same nodes; false mounts the screen anew. */
  reuse: z.boolean(),
  /** DOM changes a second, all the time; 0 for none. */
  storm: z.number().int().min(0).max(20_000),
});
export type WebSettings = z.infer<typeof WebSettingsSchema>;

export const defaultWebSettings: WebSettings = {
  tabs: 'react-tabs',
  theme: 'light',
  accent: '#0f61a1',
  delayMs: 120,
  pollMs: 30_000,
  labels: 'en',
  sherwebTile: 'absent',
  hostile: false,
  csp: contentSecurityPolicy,
  iframes: true,
  reuse: true,
  storm: 0,
};
