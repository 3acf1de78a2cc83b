import {
  type Icon,
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconCopy,
  IconDownload,
  IconFileImport,
  IconHelp,
  IconHierarchy2,
  IconKeyboard,
  IconLanguage,
  IconLayoutDistributeVertical,
  IconLayoutList,
  IconLink,
  IconMessagePlus,
  IconPencil,
  IconSelectAll,
  IconSunMoon,
  IconTags,
  IconTrash,
  IconUserMinus,
  IconUserPlus,
  IconUserStar,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<string, Icon>> = {
  'file.accounts': IconLayoutList,
  'file.import': IconFileImport,
  'file.export': IconDownload,
  'file.language': IconLanguage,
  'file.theme': IconSunMoon,
  'edit.undo': IconArrowBackUp,
  'edit.redo': IconArrowForwardUp,
  'edit.rename': IconPencil,
  'edit.duplicate': IconCopy,
  'edit.delete': IconTrash,
  'edit.selectAll': IconSelectAll,
  'person.add': IconUserPlus,
  'person.addReport': IconUserPlus,
  'person.addPeer': IconUserPlus,
  'person.addManager': IconUserPlus,
  'person.connect': IconLink,
  'person.log': IconMessagePlus,
  'person.markLeft': IconUserMinus,
  'view.fit': IconArrowsMaximize,
  'view.fitSelection': IconArrowsMaximize,
  'view.zoomIn': IconZoomIn,
  'view.zoomOut': IconZoomOut,
  'view.tidy': IconHierarchy2,
  'view.inspector': IconPencil,
  'view.gaps': IconAlertTriangle,
  'help.method': IconHelp,
  'help.shortcuts': IconKeyboard,
};

const FAMILIES: Readonly<Record<string, Icon>> = {
  'person.influence': IconTags,
  'person.coach': IconUserStar,
  'person.layer': IconLayoutDistributeVertical,
};

/** The icon of an action, or of the family its id begins with; not every action has one. */
export function actionIcon(id: string): Icon | undefined {
  return ICONS[id] ?? FAMILIES[id.split('.').slice(0, 2).join('.')];
}
