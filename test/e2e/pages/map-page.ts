import type { Locator, Page } from 'playwright-core';

import {
  type BuyingFunction,
  INFLUENCES,
  type Influence,
  LAYERS,
  type Layer,
} from '../../../shared/domain/values.ts';
import { type Lang, type Translate, translator } from '../../../shared/i18n/messages.ts';
import type { LayoutMode } from '../../../shared/layout/types.ts';
import type { App } from '../harness/app.ts';
import { eventually } from '../harness/eventually.ts';
import { CardDrag } from './card-drag.ts';
import { GapPanel } from './gap-panel.ts';
import { Inspector } from './inspector.ts';
import { describes, escaped } from './names.ts';
import { TopBar } from './top-bar.ts';

/** Where a card is taken hold of: clear of its marks, and of what the cards around it show. */
const GRIP = { x: 0.3, y: 0.3 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The map of an open account. People are called by the name on their card. */
export class MapPage {
  readonly page: Page;
  readonly t: Translate;
  readonly canvas: Locator;
  readonly inspector: Inspector;
  readonly gaps: GapPanel;
  readonly top: TopBar;
  readonly #app: App;

  constructor(app: App, lang: Lang = app.lang) {
    this.#app = app;
    this.page = app.page;
    this.t = translator(lang);
    this.canvas = this.page.getByRole('application', { name: this.t('canvas.label') });
    this.inspector = new Inspector(this.page, this.t);
    this.gaps = new GapPanel(this.page, this.t);
    this.top = new TopBar(this.page, this.t);
  }

  /** The map that has been opened; of a certain account, when its name is given. */
  static async opened(app: App, account?: string): Promise<MapPage> {
    const map = new MapPage(app);
    await map.canvas.waitFor();
    if (account)
      await map.page
        .getByRole('heading', { level: 1, name: account })
        .waitFor({ state: 'attached' });
    return map;
  }

  /** The same map once the application speaks another language. */
  in(lang: Lang): MapPage {
    return new MapPage(this.#app, lang);
  }

  card(name: string): Locator {
    return this.canvas.getByRole('article', { name: describes(name) });
  }

  /** Everything a card says of somebody, in words. */
  async description(name: string): Promise<string> {
    return (await this.card(name).getAttribute('aria-label')) ?? '';
  }

  /** Waits until these people, and nobody else, have a card that can be read. */
  async shows(names: readonly string[]): Promise<void> {
    await eventually(() => this.names()).toEqual([...names].sort());
  }

  /** Names on the cards that can be read now. */
  async names(): Promise<string[]> {
    const cards = await this.canvas.getByRole('article').all();
    const labels = await Promise.all(cards.map((card) => card.getAttribute('aria-label')));
    return labels.map((label) => (label ?? '').split(/[.。]/u)[0] ?? '').sort();
  }

  async layerOf(name: string): Promise<Layer | undefined> {
    const said = await this.#said(name);
    return LAYERS.find((layer) => said.includes(this.t(`scene.lane.${layer}`)));
  }

  /** Name of the manager, null when the card names none. */
  async managerOf(name: string): Promise<string | null> {
    const pattern = escaped(this.t('scene.say.manager', { name: '\0' })).replace('\0', '(.+)');
    for (const part of await this.#said(name)) {
      const found = new RegExp(`^${pattern}$`, 'u').exec(part)?.[1];
      if (found) return found;
    }
    return null;
  }

  /** The buying influences somebody holds, the primary one first. */
  async influencesOf(name: string): Promise<Influence[]> {
    const [term = '', end = ''] = this.t('scene.say.pair', {
      term: this.t('domain.term.influence'),
      value: '\0',
    }).split('\0');
    const part = (await this.#said(name)).find((said) => said.startsWith(term)) ?? '';
    const held = part.slice(term.length, part.length - end.length).split(this.t('scene.say.comma'));
    return held.flatMap(
      (word) => INFLUENCES.find((one) => this.t(`domain.influence.${one}`) === word) ?? [],
    );
  }

  /** A double click on the empty part of a lane, this far from the left edge of the map, then the name. */
  async addInLane(layer: Layer, name: string, x: number): Promise<void> {
    const at = await this.placeInLane(layer, x);
    await this.page.mouse.dblclick(at.x, at.y);
    await this.typeName(name);
  }

  async addByButton(name: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.t('view.map.toolbar') })
      .getByRole('button', { name: this.t('action.person.add') })
      .click();
    await this.typeName(name);
  }

  /** Beside the selected card, with the buttons above it. */
  async addByQuickBar(as: 'report' | 'peer' | 'manager', name: string): Promise<void> {
    await this.quickBar.getByRole('button', { name: this.t(`canvas.quick.${as}`) }).click();
    await this.typeName(name);
  }

  /** With a key, while the map has the focus: N, Tab, Enter, Control+Enter. */
  async addByKey(key: string, name: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.typeName(name);
  }

  get quickBar(): Locator {
    return this.page.getByRole('toolbar', { name: this.t('canvas.quick.label') });
  }

  /** The name of a card as a field on it. */
  get nameField(): Locator {
    return this.canvas.getByRole('textbox', { name: this.t('canvas.rename') });
  }

  /** Fills the name of the card that is being edited and leaves it with Enter. */
  async typeName(name: string): Promise<void> {
    await this.nameField.waitFor();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.nameField.waitFor({ state: 'hidden' });
    await this.card(name).waitFor();
  }

  async rename(name: string, to: string): Promise<void> {
    const { x, y } = await this.gripOf(name);
    await this.page.mouse.dblclick(x, y);
    await this.typeName(to);
  }

  /** A click on the card, with Shift held to add to the selection. */
  async select(name: string, options: { add?: boolean } = {}): Promise<void> {
    const { x, y } = await this.gripOf(name);
    if (options.add) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(x, y);
    if (options.add) await this.page.keyboard.up('Shift');
  }

  /** A click beside everybody. */
  async selectNobody(): Promise<void> {
    const { x, y } = await this.placeInLane('operational', 20);
    await this.page.mouse.click(x, y);
  }

  /** Takes back the selection with the key. */
  async selectNobodyBy(key: 'Escape'): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  async chooseLayout(mode: LayoutMode): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: this.t('view.map.layout') });
    await group.getByRole('img', { name: this.t(`view.map.layouts.${mode}`) }).click();
  }

  /** Where the column of a function is in the grid, by its title. */
  async boxOfColumn(name: BuyingFunction) {
    const titles = this.canvas.getByRole('listitem');
    return boxOf(titles.filter({ hasText: this.t(`domain.function.${name}`) }));
  }

  /** Takes hold of a card; the mouse button stays down. */
  async grab(name: string): Promise<CardDrag> {
    const grip = await this.gripOf(name);
    await this.page.mouse.move(grip.x, grip.y);
    await this.page.mouse.down();
    return new CardDrag(this, grip);
  }

  /** Draws a line from a handle of the selected card: down to a report, right to a tie. */
  async connect(from: string, line: 'report' | 'tie', to: string): Promise<void> {
    const { x, y } = await this.gripOf(from);
    await this.page.mouse.move(x, y);
    const handle = this.card(from).getByTitle(this.t(`canvas.handle.${line}`));
    const box = await boxOf(handle);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.down();
    const end = await this.gripOf(to);
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** A click on the tie that runs over the tops of two cards beside each other. */
  async clickTie(left: string, right: string): Promise<void> {
    const [from, to] = [await this.boxOf(left), await this.boxOf(right)];
    const x = (from.x + from.width + to.x) / 2;
    for (let up = 4; up < 60; up += 4) {
      await this.page.mouse.move(x, from.y - up);
      await this.page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      if ((await this.canvas.getAttribute('data-over')) !== 'tie') continue;
      await this.page.mouse.click(x, from.y - up);
      return;
    }
    throw new Error(`no tie between ${left} and ${right} under the pointer`);
  }

  /** A box drawn over the map with Shift held. */
  async marquee(from: Point, to: Point): Promise<void> {
    await this.page.keyboard.down('Shift');
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
    await this.page.mouse.up();
    await this.page.keyboard.up('Shift');
  }

  async openContextMenu(name: string): Promise<Locator> {
    const { x, y } = await this.gripOf(name);
    await this.page.mouse.click(x, y, { button: 'right' });
    return this.page.getByRole('menu');
  }

  async pressTool(action: 'view.tidy' | 'view.fit' | 'file.import' | 'file.export'): Promise<void> {
    await this.page.getByRole('button', { name: this.t(`action.${action}`) }).click();
  }

  get undoButton(): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^${escaped(this.t('action.edit.undo'))}`),
    });
  }

  get redoButton(): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^${escaped(this.t('action.edit.redo'))}`),
    });
  }

  /** Waits until the application says that everything is on disk. */
  async saved(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: this.t('view.save.saved') })
      .waitFor();
  }

  /** Gives the keyboard to the map as Tab would. */
  async focus(): Promise<void> {
    await this.canvas.focus();
  }

  async boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
    return boxOf(this.card(name));
  }

  async gripOf(name: string): Promise<Point> {
    const { x, y, width, height } = await this.boxOf(name);
    return { x: x + width * GRIP.x, y: y + height * GRIP.y };
  }

  /** A place in a lane, this far from the left edge of the map and level with its title. */
  async placeInLane(layer: Layer, x: number): Promise<Point> {
    const title = this.canvas
      .getByRole('listitem')
      .filter({ hasText: this.t(`scene.lane.${layer}`) });
    const [map, lane] = await Promise.all([boxOf(this.canvas), boxOf(title)]);
    return { x: map.x + x, y: lane.y + lane.height + 30 };
  }

  async #said(name: string): Promise<string[]> {
    return (await this.description(name)).split(this.t('scene.say.stop'));
  }
}

/** Where something is once it has come to rest. */
async function boxOf(locator: Locator) {
  const handle = await locator.elementHandle();
  await handle?.waitForElementState('stable');
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not on the screen: ${locator}`);
  return box;
}
