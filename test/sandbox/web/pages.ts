import { labelsOf } from './labels.ts';
import type { WebSettings } from './settings.ts';

export const langOf = ({ labels }: WebSettings): string => (labels === 'fr' ? 'fr' : 'en');

/** Only fixed words and checked settings come in here; names are the page's affair, as text. */
const page = (settings: WebSettings, title: string, script: string, body: string): string => `<!DOCTYPE html>
<html lang="${langOf(settings)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/web-assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" id="halo-style" href="/web-assets/halo.css?accent=${encodeURIComponent(settings.accent)}">
${settings.hostile ? '<script src="/web-assets/hostile.js"></script>' : ''}
${script ? `<script type="module" src="/web-assets/${script}"></script>` : ''}
</head>
<body>${body}</body>
</html>
`;

const theme = ({ theme: chosen }: WebSettings): string => (chosen === 'dark' ? ' theme-dark' : '');

export const appPage = (settings: WebSettings): string =>
  page(settings, 'Halo', 'main.js', '<div id="root"></div>');

/** What stands in the app's frames. It has a root and tabs like the app, so a script that runs here shows itself. */
export const editorPage = (settings: WebSettings): string =>
  page(
    settings,
    'Editor',
    'editor.js',
    `<div class="app-container editor-frame${theme(settings)}">
<div class="editor-tools"><b>B</b><i>I</i><u>U</u><s>S</s><span>&bull;&#8201;&ndash;</span><span>&lt;/&gt;</span>
<div class="tablist" role="tablist"><div class="tabsheet tabselected" role="tab" aria-selected="true">Write</div><div class="tabsheet" role="tab" aria-selected="false">Preview</div></div></div>
<div class="editor-text" contenteditable="true" role="textbox" aria-label="${labelsOf(settings.labels).notes}"></div></div>`,
  );

/** The self-service portal for end users: same root, same tab classes, nothing for an agent. */
export const portalPage = (settings: WebSettings): string =>
  page(
    settings,
    'Self-service portal',
    '',
    `<div class="app-container portal${theme(settings)}">
<header class="portal-head"><strong>Southridge IT</strong><nav class="tab-container"><div class="tab tabactive">Home</div><div class="tab">My tickets</div><div class="tab">Knowledge base</div></nav></header>
<main class="portal-body"><h1>How can we help?</h1><input class="field" placeholder="Search for an answer">
<div class="portal-cards"><div><h2>Report a problem</h2><p>Something does not work as it should.</p></div><div><h2>Request something</h2><p>Software, hardware or access.</p></div><div><h2>My tickets</h2><p>See what we are working on.</p></div></div></main></div>`,
  );

/** Whether an address is one the app knows; any other answers 404, with the app's own page for it. */
export const isKnownPath = (pathname: string, hasIntegration: (slug: string) => boolean): boolean => {
  const path = pathname.replace(/(.)\/$/, '$1');
  const slug = /^\/config\/integrations\/([^/]+)$/.exec(path)?.[1];
  if (slug !== undefined) return hasIntegration(slug);
  const known = ['/', '/customers', '/tickets', '/ticket', '/calendar', '/assets', '/reports'];
  return [...known, '/config', '/config/integrations'].includes(path);
};
