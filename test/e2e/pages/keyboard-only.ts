import type { Locator, Page } from 'playwright-core';
import { eventually } from '../harness/eventually.ts';

/** Counts the presses of any pointer the page sees from here on. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointerEvents = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset.pointerEvents = String(Number(dataset.pointerEvents) + 1);
    };
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(kind, count, { capture: true });
  });
  return async () => Number(await page.locator('html').getAttribute('data-pointer-events'));
}

/** Moves the focus with Tab until it is on something of this name, or whose name begins so. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const label = await page.evaluate(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
      return label ?? active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (squeezed(label).startsWith(squeezed(name))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${name}`);
}

/** Lines on the screen are no lines in the page. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Waits until a dialog is there and has taken the focus. */
export async function entered(dialog: Locator): Promise<void> {
  await dialog.waitFor();
  await eventually(() =>
    dialog.evaluate((element) => element.contains(document.activeElement)),
  ).toBe(true);
}

/** Performs a command by typing its name into the palette. */
export async function command(page: Page, palette: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: palette });
  await entered(dialog);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** Types a name into the field that has the focus and takes the one that is offered. */
export async function pickPerson(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  const offered = page.getByRole('option', { name });
  await offered.waitFor();
  await eventually(() => offered.getAttribute('data-combobox-selected')).toBe('true');
  await page.keyboard.press('Enter');
}

/** Steps down an open list to an option and takes it. */
export async function pickOption(page: Page, name: string): Promise<void> {
  await page.getByRole('option', { name, exact: true }).waitFor();
  const offered = page.locator('[role="option"][data-combobox-selected]');
  for (let step = 0; step < 20; step++) {
    if ((await offered.allInnerTexts()).join() === name) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Steps down an open menu to an item. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const label = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (label.trim().startsWith(name)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the menu has no ${name}`);
}

/** Moves the focus into a group of radio buttons. */
export async function tabToRadio(page: Page, group: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const inside = await page.evaluate(
      (name) =>
        document.activeElement?.closest('[role="radiogroup"]')?.getAttribute('aria-label') === name,
      group,
    );
    if (inside) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${group}`);
}
