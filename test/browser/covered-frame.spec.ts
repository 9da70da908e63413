import type { Frame, Page } from '@playwright/test';
import { noticeMs } from '../../extension/halo-page/clickjacking/visibility.ts';
import { openAdminFrame } from './admin-frame.ts';
import { expect, test } from './world.ts';

test.use({ isOpen: false });

const host = '[data-sherweb-for-halo="admin-frame"]';
/** Gives our host a place of its own, so that what follows acts on the frame. */
const over = 'display:block;position:fixed;inset:0;';

interface Trick {
  readonly what: string;
  /** Style of our host in Halo's page. */
  readonly host?: string;
  /** Style of something that Halo's page puts over everything. */
  readonly cover?: string;
  /**
   * Whether it has stood for long when the press comes, and not since the last moment: where a press lands on what was
   * moved or cut, the browser knows a little later.
   */
  readonly stands?: true;
  /** Where the switch is then. */
  readonly at?: (x: number, y: number) => [number, number];
}

/** What a hostile page can do to the frame before a person presses. */
const tricks: readonly Trick[] = [
  { what: 'see-through', host: 'opacity:0.01' },
  { what: 'blurred', host: `${over}filter:blur(8px)` },
  {
    what: 'made small',
    stands: true,
    host: `${over}transform-origin:0 0;transform:scale(0.8)`,
    at: (x, y) => [x * 0.8, y * 0.8],
  },
  {
    what: 'cut down to the button',
    stands: true,
    host: `${over}clip-path:inset(400px 300px 100px 200px)`,
  },
  {
    what: 'with a hole that is not the button',
    stands: true,
    host: `${over}clip-path:polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,60% 10%,60% 90%,90% 90%,90% 10%,60% 10%)`,
  },
  { what: 'masked', stands: true, host: `${over}mask-image:linear-gradient(#0001,#0001)` },
  {
    what: 'masked by a border',
    stands: true,
    host: `${over}-webkit-mask-box-image:linear-gradient(#0001,#0001)`,
  },
  {
    what: 'zoomed out',
    stands: true,
    host: `${over}zoom:0.4`,
    at: (x, y) => [x * 0.4, y * 0.4],
  },
  {
    what: 'pushed partly out of the window',
    stands: true,
    host: `${over}transform:translate(0,60px)`,
    at: (x, y) => [x, y + 60],
  },
  { what: 'covered whole, by what lets presses through', cover: 'inset:0;pointer-events:none' },
  { what: 'covered in one corner', cover: 'right:0;bottom:0;width:90px;height:90px' },
];

const setTrick = (page: Page, trick: Trick | null) =>
  page.evaluate(
    ([selector, hostStyle, coverStyle]) => {
      const ours = document.querySelector<HTMLElement>(selector ?? '');
      if (ours !== null) ours.style.cssText = hostStyle ?? '';
      document.getElementById('cover')?.remove();
      if (coverStyle === undefined) return;
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = `position:fixed;z-index:2147483647;background:teal;${coverStyle}`;
      document.body.append(cover);
    },
    [host, trick?.host, trick?.cover] as const,
  );

/** Until the frame's own clock says that a person has had the time to see what is there, and a bit. */
const see = async (frame: Frame) => {
  const from = await frame.evaluate(() => performance.now());
  await frame.waitForFunction((until) => performance.now() >= until, from + noticeMs + 200);
};

/** What costs and prices technicians see is one of the switches there. */
const seesCosts = /Technicians see costs/;

const held = (frame: Frame) => frame.getByRole('dialog', { name: 'Nothing was sent' });
const closeHeld = async (frame: Frame) => {
  await held(frame).getByRole('button', { name: 'Close' }).last().click();
  await expect(held(frame)).toHaveCount(0);
};

/** The middle of a control of the frame, in Halo's page. */
const middleOf = async (frame: Frame): Promise<[number, number]> => {
  const box = await frame.getByRole('checkbox', { name: seesCosts }).boundingBox();
  if (box === null) throw new Error('There is nothing to press.');
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Opens the frame at a switch that is saved as soon as it is pressed. */
const openSwitch = async (page: Page): Promise<Frame> => {
  const frame = await openAdminFrame(page);
  await frame.getByRole('link', { name: /Technicians/ }).click();
  await expect(frame.getByRole('checkbox', { name: seesCosts })).toBeEnabled();
  return frame;
};

const asker = (companion: { ask(words: string[]): Promise<unknown> }) => async () =>
  JSON.stringify(await companion.ask(['settings', 'get', 'techniciansSeeMoney']));
const on = '{"techniciansSeeMoney":true}';
const off = '{"techniciansSeeMoney":false}';

test('a press on the frame that a hostile page covers, distorts or moves changes nothing', async ({
  companion,
  context,
  pair,
  openHalo,
}) => {
  await pair('admin');
  const isOn = asker(companion);
  const page = await openHalo('/config/integrations');
  const frame = await openSwitch(page);
  const [x, y] = await middleOf(frame);
  await page.mouse.move(x, y);

  for (const trick of tricks)
    await test.step(trick.what, async () => {
      await see(frame);
      await setTrick(page, trick);
      const [toX, toY] = trick.at?.(x, y) ?? [x, y];
      if (trick.stands === true) {
        await page.mouse.move(toX, toY);
        await see(frame);
      }
      await page.mouse.click(toX, toY);
      await expect(held(frame)).toHaveCount(1);
      await setTrick(page, null);
      await closeHeld(frame);
      await page.mouse.move(x, y);
    });

  await test.step('covered until the press begins', async () => {
    await setTrick(page, { what: '', cover: 'inset:0;pointer-events:none' });
    await see(frame);
    await page.evaluate(() => {
      // A press on a frame takes the focus of the page around, which tells it.
      addEventListener('blur', () => document.getElementById('cover')?.remove(), { once: true });
      document.body.tabIndex = -1;
      document.body.focus();
      globalThis.focus();
    });
    await page.mouse.click(x, y);
    await expect(held(frame)).toHaveCount(1);
    await setTrick(page, null);
    await closeHeld(frame);
  });

  await test.step('keys that go to a frame nobody sees', async () => {
    await frame.getByRole('checkbox', { name: seesCosts }).focus();
    await setTrick(page, tricks[0] ?? null);
    await see(frame);
    await page.keyboard.press('Space');
    await expect(held(frame)).toHaveCount(1);
  });

  await test.step('it is said where it can be done, and there it can', async () => {
    expect(await isOn()).toBe(off);
    await setTrick(page, null);
    await see(frame);
    const opened = context.waitForEvent('page');
    await held(frame).getByRole('button', { name: 'Open in the options page' }).click();
    const options = await opened;
    await options.getByRole('checkbox', { name: seesCosts }).click();
    await expect.poll(isOn).toBe(on);
  });
  expect(JSON.stringify(await companion.ask(['audit'])).match(/techniciansSeeMoney/g)).toHaveLength(1);

  await test.step('slid under the pointer', async () => {
    await page.bringToFront();
    // Small enough to be moved and to stay whole.
    const slide = async (by: number) => {
      await setTrick(page, { what: '', host: `${over}inset:0 0 120px 0;transform:translate(0,${by}px)` });
      // Until it is painted, a press lands on what stood there before.
      await page.evaluate(async () => {
        for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
      });
    };
    await slide(100);
    await see(frame);
    await page.mouse.move(x, y + 40);
    await see(frame);
    const [movedX, movedY] = await middleOf(frame);
    await page.mouse.move(movedX, movedY - 100);
    await see(frame);
    await frame.evaluate(() => {
      addEventListener('pointerdown', ({ timeStamp }) => {
        document.title = String(timeStamp);
      });
    });
    const slidAt = await frame.evaluate(() => performance.now());
    await slide(0);
    await page.mouse.click(movedX, movedY - 100);
    // On a busy machine the press may come when there was time enough to see what stands there now, or beside it.
    if (Number(await frame.title()) - slidAt < noticeMs) await expect(held(frame)).toHaveCount(1);
  });
});

test('every press in a Halo page that does nothing to the frame works, dark, scrolled and zoomed too', async ({
  companion,
  context,
  pair,
  openHalo,
}) => {
  await pair('admin');
  const page = await openHalo('/config/integrations');
  const frame = await openSwitch(page);
  const box = frame.getByRole('checkbox', { name: seesCosts });
  let isOn = false;
  const press = async (how: string, act: () => Promise<unknown>) =>
    test.step(how, async () => {
      await see(frame);
      isOn = !isOn;
      await act();
      await expect(box).toBeChecked({ checked: isOn });
      await expect(frame.getByText('Saved', { exact: true })).toBeVisible();
      await expect(held(frame)).toHaveCount(0);
    });
  const [worker] = context.serviceWorkers();
  const zoom = (factor: number) =>
    worker?.evaluate(async (to) => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(what: object): Promise<{ id: number; url?: string }[]>;
              setZoom(id: number, to: number): Promise<void>;
            };
          };
        }
      ).chrome;
      for (const { id, url } of await tabs.query({}))
        if (url?.includes('/config/')) await tabs.setZoom(id, to);
    }, factor);

  await box.hover();
  await press('with the mouse', () => box.click());
  await press('and once more', () => box.click());
  await press('with the keyboard', () => box.press('Space'));
  await page.locator('.theme-toggle').click();
  await box.hover();
  await press('in the dark theme', () => box.click());
  await page.mouse.wheel(0, 200);
  await press('scrolled', () => box.click());
  for (const factor of [0.8, 1.5]) {
    await zoom(factor);
    // What is pressed while the frame still becomes larger or smaller is not sent.
    await frame.waitForFunction((to) => Math.abs(devicePixelRatio - to) < 0.01, factor);
    await press(`at ${factor * 100} percent`, () => box.press('Space'));
  }
  const changes = JSON.stringify(await companion.ask(['audit'])).match(/techniciansSeeMoney/g);
  expect(changes).toHaveLength(7);
  await zoom(1);
  await frame.getByRole('link', { name: /Customers/ }).click();
  await see(frame);
  await frame.getByRole('button', { name: 'Generate Mappings' }).click();
  await expect(frame.locator('.generate')).toBeVisible();
});
