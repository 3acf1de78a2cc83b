import { Menu } from '@mantine/core';
import { TIE_KINDS, type TieKind } from '../../../shared/domain/tie.ts';
import { run } from '../../store/commands.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import { useCanvasState, useController, useModel } from '../controller-context.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './tie-menu.module.css';

/** Asks of which kind a tie is that has just been drawn. */
export function TieMenu() {
  const t = useT();
  const controller = useController();
  const model = useModel();
  const draft = useCanvasState((state) => state.tieDraft);
  if (!draft || !model) return null;
  const { fromId, toId, at } = draft;
  const nameOf = (id: string) => {
    const person = model.records.people[id];
    return person ? personName(person, t) : '';
  };

  function close(): void {
    controller.state.setState({ tieDraft: null });
    controller.focus();
  }
  function add(kind: TieKind): void {
    close();
    run('tie.add', { kind, fromId, toId });
  }

  return (
    <Menu opened onClose={close} position="bottom-start" returnFocus={false} withinPortal>
      <Menu.Target>
        <span
          className={classes.anchor}
          style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
          {...{ [CONTROL]: '' }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('canvas.tieMenu', { from: nameOf(fromId), to: nameOf(toId) })}</Menu.Label>
        {TIE_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            <span className={classes.sample} data-kind={kind} />
            {t(`domain.tie.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
