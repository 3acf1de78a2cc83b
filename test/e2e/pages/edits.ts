import { expect } from 'vitest';
import { LAYERS, type Layer } from '../../../shared/domain/values.ts';
import { eventually } from '../harness/eventually.ts';
import type { MapPage } from './map-page.ts';
import { storedRecords } from './stored-records.ts';

/** Three people of a chart who are edited. */
export interface Cast {
  /** Peers of one manager, in one lane and close to each other; the first has reports. */
  readonly upper: string;
  readonly lower: string;
  /** Nobody reports to them. */
  readonly leaf: string;
}

export interface Edit {
  readonly name: string;
  /** How often undo takes it back. */
  readonly steps: number;
  readonly perform: (map: MapPage, cast: Cast) => Promise<void>;
}

/** Everything a user can do to cards and lines, with mouse and keys as they would. */
export const EDITS: readonly Edit[] = [
  {
    name: 'drag a card to a place',
    steps: 1,
    async perform(map, { upper }) {
      await (await (await map.grab(upper)).by(24, 16)).drop();
    },
  },
  {
    name: 'drag several',
    steps: 1,
    async perform(map, { upper, lower }) {
      await map.select(lower);
      await map.select(upper, { add: true });
      await (await (await map.grab(upper)).by(20, 12)).drop();
      const { people } = await changed(map);
      expect(moved(people, upper) && moved(people, lower)).toBe(true);
    },
  },
  {
    name: 'drag onto a new manager',
    steps: 1,
    async perform(map, { upper, lower }) {
      const drag = await (await map.grab(lower)).over(upper);
      await drag.says(map.t('canvas.drop.manager', { name: upper }));
      await drag.drop();
      await eventually(() => map.managerOf(lower)).toBe(upper);
    },
  },
  {
    name: 'drag into another layer',
    steps: 1,
    async perform(map, { upper }) {
      const from = await map.layerOf(upper);
      const { layer, at } = await freePlace(map, from);
      const drag = await map.grab(upper);
      await map.page.mouse.move(at.x, at.y, { steps: 6 });
      await drag.says(map.t('canvas.drop.lane', { layer: map.t(`scene.lane.${layer}`) }));
      await drag.drop();
      await eventually(async () => (await stored(map, upper))?.layer).toBe(layer);
    },
  },
  {
    name: 'drag a copy with Alt',
    steps: 1,
    async perform(map, { upper }) {
      const before = await count(map);
      const drag = await map.grab(upper);
      await map.page.keyboard.down('Alt');
      await drag.by(30, 20);
      await drag.says(map.t('canvas.drop.copies'));
      await drag.drop();
      await map.page.keyboard.up('Alt');
      await eventually(() => count(map)).toBe(before + 1);
    },
  },
  {
    name: 'Escape puts a drag back',
    steps: 0,
    async perform(map, { upper }) {
      const drag = await (await map.grab(upper)).by(40, 30);
      await map.page.keyboard.press('Escape');
      await drag.drop();
    },
  },
  {
    name: 'tag what a box has caught',
    steps: 1,
    async perform(map, { upper, lower }) {
      await map.selectNobodyBy('Escape');
      const [first, last] = [await map.boxOf(upper), await map.boxOf(lower)];
      await map.marquee(
        { x: first.x - 4, y: first.y + 4 },
        { x: last.x + last.width * 0.6, y: last.y + last.height * 0.6 },
      );
      await map.page.keyboard.press('3');
      await eventually(() => map.influencesOf(lower)).toContain('technical');
    },
  },
  {
    name: 'nudge with Alt and arrows',
    steps: 1,
    async perform(map, { upper }) {
      await map.select(upper);
      for (let i = 0; i < 3; i++) await map.page.keyboard.press('Alt+ArrowRight');
    },
  },
  {
    name: 'change the order among peers',
    steps: 1,
    async perform(map, { lower }) {
      await map.select(lower);
      const before = (await stored(map, lower))?.order ?? 0;
      await map.page.keyboard.press('Alt+Shift+ArrowUp');
      await eventually(async () => (await stored(map, lower))?.order ?? 0).toBeLessThan(before);
    },
  },
  {
    name: 'Enter adds a peer',
    steps: 2,
    async perform(map, { upper, lower }) {
      await map.select(lower);
      const manager = await map.managerOf(upper);
      await map.addByKey('Enter', 'Petra Peer');
      expect(await map.managerOf('Petra Peer')).toBe(manager);
    },
  },
  {
    name: 'Tab adds a report',
    steps: 2,
    async perform(map, { lower }) {
      await map.select(lower);
      await map.addByKey('Tab', 'Rita Report');
      expect(await map.managerOf('Rita Report')).toBe(lower);
    },
  },
  {
    name: 'add with the bar above a card',
    steps: 2,
    async perform(map, { upper }) {
      await map.select(upper);
      await map.addByQuickBar('manager', 'Mara Manager');
      expect(await map.managerOf(upper)).toBe('Mara Manager');
    },
  },
  {
    name: 'F2 renames in place',
    steps: 1,
    async perform(map, { upper }) {
      await map.select(upper);
      await map.page.keyboard.press('F2');
      await map.typeName('Nora Neu');
    },
  },
  {
    name: 'Delete',
    steps: 1,
    async perform(map, { leaf }) {
      const before = await count(map);
      await show(map, leaf);
      await map.page.keyboard.press('Delete');
      await eventually(() => count(map)).toBe(before - 1);
    },
  },
  {
    name: 'duplicate',
    steps: 1,
    async perform(map, { upper }) {
      const before = await count(map);
      await map.select(upper);
      await map.page.keyboard.press('Control+d');
      await eventually(() => count(map)).toBe(before + 1);
    },
  },
  {
    name: 'copy a branch and paste it below somebody',
    steps: 1,
    async perform(map, { upper, lower }) {
      await map.select(upper);
      const menu = await map.openContextMenu(upper);
      await menu.getByRole('menuitem', { name: map.t('action.view.selectBranch') }).click();
      await map.page.keyboard.press('Control+c');
      const before = await storedRecords(map.page);
      await map.select(lower);
      await map.page.keyboard.press('Control+v');
      await eventually(() => count(map)).toBeGreaterThan(Object.keys(before.people).length + 1);
      const after = await storedRecords(map.page);
      const made = Object.values(after.people).filter(({ id }) => !before.people[id]);
      const [top, ...others] = made.filter(({ managerId }) => before.people[managerId ?? '']);
      expect(others).toEqual([]);
      expect(top?.name || top?.title).toBe(upper);
      expect(before.people[top?.managerId ?? '']).toMatchObject(named(before.people, lower));
    },
  },
  {
    name: 'cut and paste',
    steps: 2,
    async perform(map, { leaf, upper }) {
      const before = await count(map);
      const { id } = (await stored(map, leaf)) ?? {};
      await show(map, leaf);
      await map.page.keyboard.press('Control+x');
      await eventually(() => count(map)).toBe(before - 1);
      await show(map, upper);
      await map.page.keyboard.press('Control+v');
      await eventually(() => count(map)).toBe(before);
      await eventually(() => map.managerOf(leaf)).toBe(upper);
      // Still who they were, with the contacts logged with them.
      expect(await stored(map, leaf)).toMatchObject({ id });
    },
  },
  {
    name: 'paste lines of text',
    steps: 1,
    async perform(map, { lower }) {
      await map.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await map.page.evaluate(() =>
        navigator.clipboard.writeText('Uma Unter, Head of Lines\n  - Vic Vau\tClerk\tDesk 4'),
      );
      await map.select(lower);
      await map.page.keyboard.press('Control+v');
      await eventually(() => map.managerOf('Vic Vau')).toBe('Uma Unter');
      expect(await map.managerOf('Uma Unter')).toBe(lower);
      expect(await stored(map, 'Vic Vau')).toMatchObject({ title: 'Clerk', department: 'Desk 4' });
    },
  },
  {
    name: 'coach status from the menu of a card',
    steps: 1,
    async perform(map, { upper }) {
      const menu = await map.openContextMenu(upper);
      await menu.getByRole('menuitem', { name: map.t('canvas.menu.coach') }).hover();
      await map.page
        .getByRole('menuitemcheckbox', { name: map.t('domain.coach.candidate') })
        .click();
      await eventually(() => map.influencesOf(upper)).toContain('coach');
    },
  },
  {
    name: 'a person where the menu was opened',
    steps: 2,
    async perform(map, { upper }) {
      const { layer, at } = await freePlace(map, await map.layerOf(upper));
      await map.page.mouse.click(at.x, at.y, { button: 'right' });
      await map.page.getByRole('menuitem', { name: map.t('canvas.menu.addHere') }).click();
      await map.typeName('Hilde Hier');
      expect(await map.layerOf('Hilde Hier')).toBe(layer);
    },
  },
  {
    name: 'a reporting line from the handle',
    steps: 1,
    async perform(map, { upper, lower }) {
      await map.select(lower);
      await map.connect(lower, 'report', upper);
      await eventually(() => map.managerOf(upper)).toBe(lower);
    },
  },
  {
    name: 'a tie from the handle, another kind from its menu',
    steps: 2,
    async perform(map, { upper, lower }) {
      const before = Object.keys((await storedRecords(map.page)).ties);
      await map.select(lower);
      await map.connect(lower, 'tie', upper);
      await map.page.getByRole('menuitem', { name: map.t('domain.tie.allies') }).click();
      const made = async () => {
        const { ties } = await storedRecords(map.page);
        return Object.values(ties).find(({ id }) => !before.includes(id))?.kind;
      };
      await eventually(made).toBe('allies');
      await map.inspector.show();
      await map.select(lower);
      await map.inspector.panel
        .getByRole('button', { name: map.t('panel.ties.out.allies', { name: upper }) })
        .click();
      await map.focus();
      await map.page.keyboard.press('Shift+F10');
      await map.page.getByRole('menuitemradio', { name: map.t('domain.tie.conflicts') }).click();
      await eventually(made).toBe('conflicts');
    },
  },
  {
    name: 'a reporting line by search',
    steps: 1,
    async perform(map, { upper, lower }) {
      await map.select(lower);
      await map.page.keyboard.press('c');
      const whom = { name: map.t('dialog.connect.to') };
      await map.page.getByRole('dialog').getByRole('combobox', whom).focus();
      await map.page.keyboard.type(upper);
      const offered = map.page.getByRole('option', { name: upper }).first();
      await offered.waitFor();
      await eventually(() => offered.getAttribute('data-combobox-selected')).toBe('true');
      await map.page.keyboard.press('Enter');
      await map.page
        .getByRole('dialog')
        .getByRole('button', { name: map.t('dialog.connect.submit') })
        .click();
      await eventually(() => map.managerOf(lower)).toBe(upper);
    },
  },
  {
    name: 'drag and tidy',
    steps: 2,
    async perform(map, { upper }) {
      await (await (await map.grab(upper)).by(24, 16)).drop();
      await eventually(async () => (await stored(map, upper))?.position).not.toBe(null);
      await map.pressTool('view.tidy');
      await eventually(async () => (await stored(map, upper))?.position).toBe(null);
    },
  },
  {
    name: 'drag into another cell of the grid',
    steps: 1,
    async perform(map, { upper }) {
      await map.chooseLayout('grid');
      await show(map, upper);
      const from = await stored(map, upper);
      const drag = await map.grab(upper);
      const column = await map.boxOfColumn(from?.function === 'user' ? 'technical' : 'user');
      const { y } = await map.gripOf(upper);
      await map.page.mouse.move(column.x + column.width / 2, y, { steps: 6 });
      await drag.drop();
      await eventually(async () => (await stored(map, upper))?.function).not.toBe(from?.function);
      await map.chooseLayout('tree');
    },
  },
];

/** Has somebody selected, in the middle and large enough to be read. */
export async function show(map: MapPage, name: string): Promise<void> {
  await map.focus();
  await map.top.find(name);
  await map.focus();
  await map.page.keyboard.press('Shift+2');
  await map.card(name).first().waitFor();
}

type People = Awaited<ReturnType<typeof storedRecords>>['people'];

function named(people: People, name: string) {
  const found = Object.values(people).find((one) => one.name === name || one.title === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

async function stored(map: MapPage, name: string) {
  await map.saved();
  const { people } = await storedRecords(map.page);
  return Object.values(people).find((one) => one.name === name || one.title === name);
}

async function count(map: MapPage): Promise<number> {
  await map.saved();
  return Object.keys((await storedRecords(map.page)).people).length;
}

async function changed(map: MapPage) {
  await map.saved();
  return storedRecords(map.page);
}

function moved(people: People, name: string): boolean {
  return named(people, name).position !== null;
}

/** A place in a lane other than this one that is in view, with nobody near it. */
async function freePlace(map: MapPage, except: Layer | undefined) {
  const boxes = await Promise.all(
    (await map.canvas.getByRole('article').all()).map((card) => card.boundingBox()),
  );
  const canvas = await map.canvas.boundingBox();
  for (const layer of LAYERS.filter((one) => one !== except)) {
    for (let x = 180; x < (canvas?.width ?? 0) - 260; x += 20) {
      const at = await map.placeInLane(layer, x);
      const inside = canvas && at.y > canvas.y + 10 && at.y < canvas.y + canvas.height - 180;
      const taken = boxes.some(
        (box) =>
          box &&
          Math.abs(box.x + box.width / 2 - at.x) < box.width / 2 + 20 &&
          Math.abs(box.y + box.height / 2 - at.y) < box.height / 2 + 20,
      );
      if (inside && !taken) return { layer, at };
    }
  }
  throw new Error('no lane has a free place in view');
}
