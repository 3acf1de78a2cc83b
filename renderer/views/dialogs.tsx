import { useStore } from '../store/use-store.ts';
import { closeDialog } from '../store/view.ts';
import { ArchiveDialog } from './archive/archive-dialog.tsx';
import { SaveArchiveDialog } from './archive/save-archive-dialog.tsx';
import { BackupsDialog } from './backups/backups-dialog.tsx';
import { AcceptGhostDialog } from './dialogs/accept-ghost-dialog.tsx';
import { ActionDialog } from './dialogs/action-dialog.tsx';
import { ConnectDialog } from './dialogs/connect-dialog.tsx';
import { DeletePeopleDialog } from './dialogs/delete-people-dialog.tsx';
import { ExportComparisonDialog } from './dialogs/export-comparison-dialog.tsx';
import { ExportDialog } from './dialogs/export-dialog.tsx';
import { FillGhostDialog } from './dialogs/fill-ghost-dialog.tsx';
import { HelpDialog } from './dialogs/help-dialog.tsx';
import { InteractionDialog } from './dialogs/interaction-dialog.tsx';
import { OpportunityDialog } from './dialogs/opportunity-dialog.tsx';
import { SettingsDialog } from './dialogs/settings-dialog.tsx';
import { ShortcutsDialog } from './dialogs/shortcuts-dialog.tsx';
import { ImportWizard } from './import/import-wizard.tsx';
import { StepDialog } from './jobs/step-dialog.tsx';
import { RulesDialog } from './rules/rules-dialog.tsx';
import { VisitDialog } from './visit/visit-dialog.tsx';

/** The dialog that is asked for, if any. */
export function Dialogs() {
  const dialog = useStore((store) => store.view.dialog);
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'import':
      return <ImportWizard dropped={dialog.file} onClose={closeDialog} />;
    case 'open-archive':
      return <ArchiveDialog given={dialog.file} onClose={closeDialog} />;
    case 'step':
      return <StepDialog way={dialog.way} />;
    case 'save-archive':
      return <SaveArchiveDialog onClose={closeDialog} />;
    case 'export':
      return <ExportDialog onClose={closeDialog} />;
    case 'export-comparison':
      return <ExportComparisonDialog onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'help':
      return <HelpDialog onClose={closeDialog} />;
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />;
    case 'backups':
      return <BackupsDialog onClose={closeDialog} />;
    case 'rules':
      return <RulesDialog onClose={closeDialog} />;
    case 'accept-ghost':
      return <AcceptGhostDialog proposalId={dialog.proposalId} onClose={closeDialog} />;
    case 'fill-ghost':
      return <FillGhostDialog place={dialog.place} onClose={closeDialog} />;
    case 'action':
      return (
        <ActionDialog actionId={dialog.actionId} preset={dialog.preset} onClose={closeDialog} />
      );
    case 'connect':
      return <ConnectDialog personId={dialog.personId} onClose={closeDialog} />;
    case 'delete-people':
      return <DeletePeopleDialog personIds={dialog.personIds} onClose={closeDialog} />;
    case 'opportunity':
      return <OpportunityDialog opportunityId={dialog.opportunityId} onClose={closeDialog} />;
    case 'visit':
      return <VisitDialog personIds={dialog.personIds} onClose={closeDialog} />;
    case 'interaction':
      return <InteractionDialog personIds={dialog.personIds} onClose={closeDialog} />;
  }
}
