import { Menu } from '@mantine/core';
import { COACH_STATUSES, FUNCTIONS, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { useT } from '../../ui/use-t.ts';
import { ActionItem, Submenu } from './menu-items.tsx';

const BRANCH = ['view.fold', 'view.focusBranch', 'view.selectBranch', 'view.tidyBranch'] as const;

/** What can be done to the selected people. */
export function CardMenu() {
  const t = useT();
  return (
    <>
      <ActionItem id="person.addReport" />
      <ActionItem id="person.addPeer" />
      <ActionItem id="person.addManager" />
      <ActionItem id="person.connect" />
      <ActionItem id="view.path" />
      <Menu.Divider />
      <ActionItem id="edit.rename" />
      <ActionItem id="ghost.fill" />
      <ActionItem id="person.log" />
      <Submenu
        label={t('canvas.menu.influence')}
        items={INFLUENCES.map((influence) => ({
          id: `person.influence.${influence}`,
          label: t(`domain.influence.${influence}`),
        }))}
      />
      <Submenu
        label={t('canvas.menu.coach')}
        items={COACH_STATUSES.map((status) => ({
          id: `person.coach.${status}`,
          label: t(`domain.coach.${status}`),
        }))}
      />
      <Submenu
        label={t('canvas.menu.layer')}
        items={LAYERS.map((layer) => ({
          id: `person.layer.${layer}`,
          label: t(`scene.lane.${layer}`),
        }))}
      />
      <Submenu
        label={t('canvas.menu.function')}
        items={FUNCTIONS.map((name) => ({
          id: `person.function.${name}`,
          label: t(`domain.function.${name}`),
        }))}
      />
      <Menu.Divider />
      {BRANCH.map((id) => (
        <ActionItem key={id} id={id} />
      ))}
      <Menu.Divider />
      <ActionItem id="edit.cut" />
      <ActionItem id="edit.copy" />
      <ActionItem id="edit.paste" />
      <ActionItem id="edit.duplicate" />
      <Menu.Divider />
      <ActionItem id="person.markLeft" />
      <ActionItem id="edit.delete" />
    </>
  );
}
