import { useTranslation } from 'react-i18next'
import type { IdeaItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import type { Moves } from './use-moves.ts'
import type { People } from './use-people.ts'

type Props = { readonly idea: IdeaItem; readonly moves: Moves; readonly people: People }

/** What others wrote or moved at the same time: words to choose from, and the other place. */
export function IdeaApart({ idea, moves, people }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const { id, text, apart } = idea
  const nameOf = (person: string | null) =>
    person === null ? null : (people.personOf(person)?.name ?? null)
  return (
    <>
      <OtherVersions
        current={text}
        others={apart.text.map(({ value, by }) => ({ by: nameOf(by), text: value }))}
        onChoose={(words) => void act('priorities/edit-idea', { id, text: words }, { undo: true })}
      />
      {apart.theme.map(({ value, by }) => (
        <Note
          key={value ?? 'unsorted'}
          action={
            <Button size="small" onPress={() => void moves.moveTo(moves.endOf(id, value))}>
              {t('move-to', { theme: moves.nameOf(value) })}
            </Button>
          }
        >
          {t('moved-apart', { name: nameOf(by) ?? t('someone'), theme: moves.nameOf(value) })}
        </Note>
      ))}
    </>
  )
}
