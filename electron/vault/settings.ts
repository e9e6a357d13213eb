import type { CommandInput } from '#shared/contract/table.ts'
import { SettingsSchema, type Settings } from '#shared/contract/workspace.ts'
import type { FilePort } from './disk/file-port.ts'
import { openSmallDatabase } from './disk/lowdb-file.ts'
import type { SettingsDesk } from './ports.ts'

/** How things come out of the box; no language chosen means: the system's. */
export const firstSettings: Settings = {
  language: null,
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  presence: 'shown',
  motion: 'system',
  letterKeys: 'on',
}

/** The settings with what somebody chose just now. */
export const chosenSettings = (
  { language, theme, density, textSize, presence, motion, letterKeys }: Settings,
  change: CommandInput<'settings/save'>,
): Settings => ({
  language: change.language === undefined ? language : change.language,
  theme: change.theme ?? theme,
  density: change.density ?? density,
  textSize: change.textSize ?? textSize,
  presence: change.presence ?? presence,
  motion: change.motion ?? motion,
  letterKeys: change.letterKeys ?? letterKeys,
})

/** The settings of this computer, in settings.json. */
export async function openSettings(files: FilePort): Promise<SettingsDesk> {
  const { db } = await openSmallDatabase(files, 'settings.json', SettingsSchema, firstSettings)
  return {
    read: () => db.data,
    write: async (settings) => {
      db.data = settings
      await db.write()
    },
  }
}
