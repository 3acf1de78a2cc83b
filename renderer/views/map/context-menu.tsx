import { Menu } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { focusCanvas } from '../../canvas/canvas-api.ts';
import type { MenuRequest } from '../../canvas/gestures/clicks.ts';
import { useT } from '../../ui/use-t.ts';
import { CardMenu } from './card-menu.tsx';
import classes from './context-menu.module.css';
import { EmptyMenu } from './empty-menu.tsx';
import { ProposalMenu } from './proposal-menu.tsx';
import { TieMenu } from './tie-menu.tsx';

const OUTSIDE = ['mousedown', 'touchstart'];

/** The menu of the map, which a request of the canvas opens where the user asked for it. */
export function useContextMenu() {
  const [request, setRequest] = useState<MenuRequest | null>(null);
  const close = useCallback(() => setRequest(null), []);
  // Asked for again, it opens anew at the new place.
  const key = request ? `${request.screen.x} ${request.screen.y} ${request.id}` : '';
  const menu = request && <ContextMenu key={key} request={request} onClose={close} />;
  return { menu, open: setRequest };
}

interface ContextMenuProps {
  readonly request: MenuRequest;
  readonly onClose: () => void;
}

function ContextMenu({ request, onClose }: ContextMenuProps) {
  const t = useT();
  const dropdown = useRef<HTMLDivElement>(null);
  const { x, y } = request.screen;

  useEffect(() => {
    let frame = 0;
    // It can take the focus only once it has been placed.
    function takeFocus(): void {
      const items = dropdown.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
      const first = [...items].find((item) => !item.hasAttribute('disabled'));
      first?.focus();
      if (!first || document.activeElement !== first) frame = requestAnimationFrame(takeFocus);
    }
    takeFocus();
    return () => {
      cancelAnimationFrame(frame);
      // A menu inside of this one may have taken the focus with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusCanvas();
      });
    };
  }, []);

  function close(): void {
    focusCanvas();
    onClose();
  }

  return (
    <Menu
      opened
      onClose={close}
      position="right-start"
      offset={2}
      returnFocus={false}
      // Not by a key: the one that opened it is still on its way.
      clickOutsideEvents={OUTSIDE}
      withinPortal
      loop
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ transform: `translate(${x}px, ${y}px)` }} />
      </Menu.Target>
      <Menu.Dropdown
        ref={dropdown}
        className={classes.menu}
        aria-label={t('canvas.menu.label')}
        onContextMenu={(event) => event.preventDefault()}
      >
        {request.kind === 'card' && <CardMenu />}
        {request.kind === 'proposal' && <ProposalMenu />}
        {request.kind === 'tie' && <TieMenu />}
        {request.kind === 'empty' && <EmptyMenu at={request.map} />}
      </Menu.Dropdown>
    </Menu>
  );
}
