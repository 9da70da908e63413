import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { haloMatches } from './extension/halo-page/addresses.ts';
import { zipAnew } from './server/build/zip-anew.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  // What reviewers need to build it again, and nothing else: extension/store/build-note.md says how.
  zip: {
    excludeSources: ['dist/**', 'test/**', '.ci/**', '.github/**', 'server/*', 'server/!(build)/**'],
  },
  hooks: {
    // Stores and reviewers get the same bytes for the same sources.
    'zip:done': async (_wxt, files) => {
      for (const file of files) await zipAnew(file);
    },
  },
  // light-dark() stays as it is: these browsers know it.
  vite: () => ({ plugins: [preact()], build: { sourcemap: false, cssTarget: ['chrome123', 'firefox140'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: [...haloMatches],
    // The companion's address and customers' own Halo domains are asked for one by one.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src https: http://127.0.0.1:* http://localhost:*; frame-ancestors https:; base-uri 'none'; form-action 'none'",
    },
    // Customers' own Halo domains cannot be known here. Whoever embeds the frame sees nothing in it, unless our own
    // content script announced it; its address cannot be guessed either: Chrome makes a new one each session, Firefox
    // one for each installation.
    web_accessible_resources: [
      { resources: ['frame.html'], matches: ['https://*/*'], use_dynamic_url: browser !== 'firefox' },
    ],
    storage: { managed_schema: 'managed-schema.json' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sherweb-for-halo@extension.local',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
