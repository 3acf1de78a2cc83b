import type { Page } from 'playwright-core';

/**
 * Controls and headings that are cut off: text wider than its box, or a place outside the window that no scrolling
 * reaches. What a user has written may be shortened; what the application says may not.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SPOKEN =
      'button, [role=tab], [role=menuitem], label, legend, summary, h1, h2, h3, dt, dd, input';
    // What is there for screen readers alone is a dot on the screen.
    const HIDDEN_PX = 4;
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(SPOKEN)) {
      const box = element.getBoundingClientRect();
      if (
        box.width <= HIDDEN_PX ||
        box.height <= HIDDEN_PX ||
        !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
      )
        continue;
      const said = (element.getAttribute('aria-label') ?? element.innerText ?? '')
        .trim()
        .slice(0, 60);
      const name = `${element.tagName.toLowerCase()} “${said}”`;
      if (beyond(element, box)) cut.push(`${name} lies outside the window`);
      if (element.tagName !== 'INPUT' && shortened(element)) cut.push(`${name} is shortened`);
    }
    return cut;

    function beyond(element: Element, { left, right, top, bottom }: DOMRect): boolean {
      const sideways = left < -1 || right > window.innerWidth + 1;
      const upright = top < -1 || bottom > window.innerHeight + 1;
      return (sideways && !scrolls(element, 'X')) || (upright && !scrolls(element, 'Y'));
    }

    function scrolls(element: Element, axis: 'X' | 'Y'): boolean {
      for (let at = element.parentElement; at; at = at.parentElement) {
        // The map is moved, not scrolled, and what stands on a card moves with it.
        if (at.role === 'application') return true;
        const way = getComputedStyle(at)[`overflow${axis}`];
        const more =
          axis === 'X' ? at.scrollWidth > at.clientWidth : at.scrollHeight > at.clientHeight;
        if (more && (way === 'auto' || way === 'scroll')) return true;
      }
      return false;
    }

    function shortened(element: HTMLElement): boolean {
      const hides = getComputedStyle(element).overflowX !== 'visible';
      return hides && element.scrollWidth > element.clientWidth + 1;
    }
  });
}
