import { CoalitionSwitcher } from './coalition-switcher.tsx'
import { FindButton } from './find-button.tsx'
import { HereNow } from './here-now.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { SyncStatus } from './sync-status.tsx'
import { UndoButtons } from './undo-buttons.tsx'

export function TopBar({ coalition }: { readonly coalition: string }) {
  return (
    <header className="top-bar" data-region>
      <CoalitionSwitcher id={coalition} />
      <FindButton />
      <div className="top-bar__end">
        <UndoButtons />
        <HereNow />
        <SyncStatus />
        <LanguageMenu />
      </div>
    </header>
  )
}
