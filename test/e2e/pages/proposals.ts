import type { Locator } from 'playwright-core';
import type { Influence } from '../../../shared/domain/values.ts';
import type { MapPage } from './map-page.ts';
import { escaped } from './names.ts';

/** The ghosts that the map proposes. */
export class Proposals {
  readonly #map: MapPage;

  constructor(map: MapPage) {
    this.#map = map;
  }

  /** All that are on the map. */
  get all(): Locator {
    return this.#map.canvas.locator('[data-proposal]');
  }

  /** The one that asks for somebody with this influence. */
  of(influence: Influence): Locator {
    const { t, canvas } = this.#map;
    const what = t('ghost.say.proposed', { what: t(`domain.influence.${influence}`) });
    return canvas.getByRole('group', { name: new RegExp(`^${escaped(what)}`, 'u') });
  }

  async click(influence: Influence, button: 'left' | 'right' = 'left'): Promise<void> {
    const { x, y } = await this.middle(influence);
    await this.#map.page.mouse.click(x, y, { button });
  }

  async middle(influence: Influence): Promise<{ x: number; y: number }> {
    const proposal = this.of(influence);
    await (await proposal.elementHandle())?.waitForElementState('stable');
    const box = await proposal.boundingBox();
    if (!box) throw new Error(`no proposal of ${influence} on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The dialog that accepting opens. */
  get dialog(): Locator {
    const { page, t } = this.#map;
    return page.getByRole('dialog', { name: t('ghost.dialog.acceptTitle') });
  }

  /** One of the three buttons of the inspector of the selected proposal. */
  button(name: 'accept' | 'fill' | 'dismiss'): Locator {
    const { t, inspector } = this.#map;
    return inspector.panel.getByRole('button', { name: t(`ghost.panel.${name}`) });
  }
}
