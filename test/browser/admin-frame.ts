import type { Frame, Page } from '@playwright/test';
import { expect } from './world.ts';

/** Opens the admin screens inside Halo's configuration, whose shadow root is closed: found among the page's frames. */
export async function openAdminFrame(page: Page): Promise<Frame> {
  const enable = page.getByRole('button', { name: 'Enable Sherweb' });
  const open = page.getByRole('button', { name: 'Open Sherweb' });
  await expect(enable.or(open)).toBeVisible();
  if (await enable.isVisible()) await enable.click();
  await open.click();
  const find = () => page.frames().find((each) => each.url().includes('/frame.html'));
  await expect.poll(find).toBeTruthy();
  const frame = find();
  if (frame === undefined) throw new Error('The admin frame is not there.');
  await expect(frame.getByRole('navigation').first()).toBeVisible();
  return frame;
}
