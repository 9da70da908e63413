import type { SandboxSeed } from '../state.ts';
import { type ProductKey, productKeys, subscription } from './catalogue.ts';

/** Names that break programs; the second is what Halo calls the customer (null: not in Halo). */
export const nastyNames: readonly (readonly [sherweb: string, halo: string | null])[] = [
  // One word, composed in Sherweb and decomposed in Halo.
  ['Caf\u00e9 Lum\u00e8re', 'Cafe\u0301 Lume\u0300re'],
  ['Zürich Öl & Gas GmbH', 'Zürich Öl & Gas GmbH'],
  [`O'Hara "The Bakers" \`& Sons\``, `O'Hara "The Bakers" \`& Sons\``],
  ['O\u2019Brien Legal', "O'Brien Legal"],
  ['Fourth Coffee ', 'Fourth Coffee'],
  ['  Lucerne  Publishing', 'Lucerne Publishing'],
  ['Alpine\u00a0Ski House', 'Alpine Ski House'],
  ['Blue\u200bYonder Airlines', 'BlueYonder Airlines'],
  ['Twin Rivers', 'Twin Rivers'],
  ['Twin Rivers', null],
  ['CONTOSO PHARMA', 'Contoso Pharma'],
  ['شركة النور للتجارة', 'شركة النور للتجارة'],
  ['\u202eevil txt.exe', null],
  ['מאפיית השלום Ltd', 'מאפיית השלום Ltd'],
  ['株式会社コントソ', '株式会社コントソ'],
  ['Happy 🐝 Honey 👩‍👩‍👧 Farm', 'Happy 🐝 Honey 👩‍👩‍👧 Farm'],
  ['Verylongname '.repeat(16).slice(0, 200), 'Verylongname '.repeat(16).slice(0, 200)],
  ['<script>alert(1)</script>', null],
  ['<img src=x onerror=alert(1)> Imports', '<img src=x onerror=alert(1)> Imports'],
  ['&lt;Escaped&gt; & Co', '&lt;Escaped&gt; & Co'],
  ['=HYPERLINK("http://x.invalid","Click")', null],
  ['+1 Events', '+1 Events'],
  ['-Minus Studio', null],
  ['@Home Care', '@Home Care'],
  ['Branch 12', 'Branch 12'],
  ['Branch 13', null],
  ['HP', 'HP Ltd'],
  ['VP', null],
  ['Wide World Importers Ltd', 'Wide World Importers Limited'],
  ['Graphic Design Institute Inc.', 'Graphic Design Institute, Incorporated'],
  ['Humongous Insurance Corp', 'Humongous Insurance Corporation'],
  ['Trey Research GmbH & Co. KG', 'Trey Research GmbH'],
  ['The Phone Company', 'Phone Company'],
  ['Margie and Travel', 'Margie & Travel'],
  ['Limited', null],
  ['null', 'null'],
  ['undefined', null],
  ['__proto__', '__proto__'],
  ['constructor', null],
  ['1e3', '1000'],
  ['007', '7'],
  ["Robert'); DROP TABLE clients;--", null],
  ['$&{process.exit(1)} {{7*7}} %s %00', null],
  ['../../etc/passwd', null],
  ['Line\nBreak Ltd', null],
  ['Tab\tStop Ltd', 'Tab Stop Ltd'],
  ['Nul\u0000 Byte Bakery', null],
  ['\u001b[31mRed\u001b]0;Title\u0007 Letters', null],
  ['Half a pair \ud83d Shoes', null],
  ['Endless '.repeat(1_250), null],
];

/** Products are nasty too: a subscription each, with every third named after its customer. */
export const nasty: SandboxSeed = ({ sherweb, halo, now }) => {
  nastyNames.forEach(([sherwebName, haloName], index) => {
    const { id } = sherweb.addCustomer({ name: sherwebName });
    const product = productKeys[index % productKeys.length] as ProductKey;
    const bought = subscription(now(), { product, quantity: index });
    sherweb.addSubscription(
      id,
      index % 3 === 0 ? { ...bought, productName: sherwebName.slice(0, 90) } : bought,
    );
    if (haloName !== null) halo.addClient({ name: haloName });
  });
  halo.addClient({ name: 'Same Name Holdings' });
  halo.addClient({ name: 'Same Name Holdings' });
  sherweb.addCustomer({ name: 'Same Name Holdings' });
};
