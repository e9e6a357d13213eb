import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { createWords } from '#renderer/ui/words.ts'
import { firstSettings } from '#renderer/workspace/look.ts'
import { applyLanguage } from '#renderer/workspace/language-choice.ts'
import type { Room, Welcome } from '#renderer/workspace/rooms.ts'
import { Workspace } from '#renderer/workspace/workspace.tsx'
import { coalitionId, othersHere } from '../support/made-up.ts'
import { createMemoryVault, type MemoryVault, type Registry } from '../support/memory-vault.ts'

/** What a room brings to the stage: `tests/stage/<room>-stage.tsx` exports one as `stage`. */
export type StageRoom = {
  /** How it stands in the rail and what it loads, where the product has no such room. */
  readonly room?: Room
  readonly registry: Registry
  /** Puts sample records there, by commands: `vault.link.run('assets/add', …)`. */
  readonly fill: (vault: MemoryVault) => Promise<void>
  /** Its records belong to other rooms too, so they come only when the stage opens here: no other room's tests need to know of them. */
  readonly fillsOnlyAt?: readonly string[]
}

export type StageOptions = Pick<Settings, 'theme' | 'density' | 'textSize'> & {
  readonly language: LanguageCode
  /** Without sample records, to see empty states. */
  readonly empty: boolean
}

/** Options as they stand in the stage's address. */
export function readStageOptions(search: URLSearchParams): StageOptions {
  const wished = JSON.parse(search.get('settings') ?? '{}') as Partial<Settings>
  const settings: Settings = { ...firstSettings, ...wished }
  return { ...settings, language: settings.language ?? 'en', empty: search.has('empty') }
}

/** Mounts the whole workspace over a vault in memory: the product's rooms in their order, and one that is only on the stage when it is what is opened. */
export async function mountStage(
  rooms: readonly StageRoom[],
  plain: readonly Room[],
  welcome: Welcome | null,
  { language, theme, density, textSize, empty }: StageOptions,
): Promise<void> {
  const vault = createMemoryVault({ rooms: rooms.map(({ registry }) => registry) })
  vault.madeUp.save({ language, theme, density, textSize })
  if (window.location.hash === '') window.location.hash = `/in/${coalitionId}`
  const opened = window.location.hash.slice(`#/in/${coalitionId}`.length).split(/[/?]/)[1] ?? ''
  const isOpened = (path: string) => path === `/${opened}`
  if (!empty)
    for (const { fill, fillsOnlyAt } of rooms)
      if (fillsOnlyAt === undefined || fillsOnlyAt.some(isOpened)) await fill(vault)
  if (!empty) vault.madeUp.set('presence/people', othersHere(['assets', 'plans', 'home']))
  applyLanguage(language)
  const words = await createWords(language)
  const root = document.getElementById('root')
  if (root === null) throw new Error('the stage has no #root')
  const taken = new Set(plain.map(({ path }) => path))
  const more = rooms.flatMap(({ room }) =>
    room !== undefined && !taken.has(room.path) && isOpened(room.path) ? [room] : [],
  )
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <Workspace
        link={vault.link}
        connection={{ connection: () => 'open', onConnection: () => () => {} }}
        rooms={[...plain, ...more]}
        welcome={welcome}
      />
    </I18nextProvider>,
  )
}
