import type { Carrier, Opener } from './call.ts'
import { oneItemView } from './coalition/one-item-view.ts'
import { chosenSettings } from './settings.ts'
import type { Vault } from './vault.ts'

type WorkspaceCommand = 'settings/save' | 'files/give' | 'files/take'

/** Commands that belong to no room. */
export const workspaceServices: { readonly [C in WorkspaceCommand]: Carrier<C> } = {
  'settings/save': async ({ vault }, change) => {
    const { settings } = vault.ports
    await settings.write(chosenSettings(settings.read(), change))
    vault.settingsChanged.emit()
    if (change.presence === 'hidden') leaveAll(vault)
    return {}
  },
  'files/give': ({ vault }, { file, at, bytes }) => {
    vault.files.give(file, at, new Uint8Array(Buffer.from(bytes, 'base64')))
    return Promise.resolve({})
  },
  'files/take': ({ vault }, { file, at }) => {
    const { bytes, more } = vault.files.take(file, at)
    return Promise.resolve({ bytes: Buffer.from(bytes).toString('base64'), more })
  },
}

/** Whoever hides is gone from the others' screens at once, not when they would have fallen silent. */
function leaveAll(vault: Vault): void {
  for (const opening of vault.openCoalitions())
    void opening.then(
      ({ space }) => {
        space.presence.leave()
      },
      () => undefined,
    )
}

export const settingsView: Opener<'settings'> = ({ vault }) =>
  oneItemView('settings', () => vault.ports.settings.read(), [
    (refresh) => vault.settingsChanged.on(refresh),
  ])
