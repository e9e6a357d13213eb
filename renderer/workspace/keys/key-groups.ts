import type { TFunction } from 'i18next'
import { goKey, pageKeys } from '#shared/contract/window-keys.ts'
import { holdKeys } from '#renderer/ui/hold-keys.ts'
import { listKeys } from '#renderer/ui/list-keys.ts'
import type { Room } from '../rooms.ts'
import { keyWord, pressWords } from './press-words.ts'

export type KeyLine = { readonly what: string; readonly presses: readonly string[] }
export type KeyGroup = { readonly title: string; readonly lines: readonly KeyLine[] }

/** All keys in groups, as they are listed: written from the same tables that the keys are read from. */
export function keyGroups(t: TFunction<'workspace'>, places: readonly Room[]): readonly KeyGroup[] {
  return [
    {
      title: t('keys.everywhere'),
      lines: pageKeys.map(({ does, presses }) => ({
        what: t(`keys.do.${does}`),
        presses: presses.map((press) => pressWords(press)),
      })),
    },
    {
      title: t('keys.places'),
      lines: places.map(({ label, letter }) => ({
        what: t(label),
        presses: [t('keys.then', { first: keyWord(goKey), letter: keyWord(letter) })],
      })),
    },
    {
      title: t('keys.lists'),
      lines: [
        { what: t('keys.list.move'), presses: [...listKeys.keys()].map(keyWord) },
        { what: t('keys.list.print'), presses: [pressWords({ key: 'p', command: true })] },
        { what: t('keys.hold.pick'), presses: holdKeys.pick.map(keyWord) },
        { what: t('keys.hold.carry'), presses: holdKeys.carry.map(keyWord) },
        { what: t('keys.hold.cancel'), presses: holdKeys.cancel.map(keyWord) },
      ],
    },
  ]
}
