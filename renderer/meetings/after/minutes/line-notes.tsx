import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { ShownLine } from '#shared/meetings/minutes/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Note } from '#renderer/ui/note.tsx'

type Props = {
  readonly meeting: string
  readonly line: ShownLine
  readonly first: LanguageCode
  readonly isClosed: boolean
}

/** What waits at a line: words beside the first language that no longer fit, and questions that are open. */
export function LineNotes({ meeting, line: { id, said, asks }, first, isClosed }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const { personOf } = usePeople()
  const nameOf = (person: string) => isolated(personOf(person)?.name ?? t('someone'))
  return (
    <>
      {said.map(({ language, waits }) => {
        if (waits === null) return null
        const named = { language: t(`language.${language}`), first: t(`language.${first}`) }
        return (
          <Note
            key={language}
            tone="waiting"
            action={
              waits !== 'empty' &&
              !isClosed && (
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() =>
                    void act(
                      'meetings/line-fits',
                      { meeting, id, language },
                      { say: t('fits.done'), undo: true },
                    )
                  }
                >
                  {t('fits')}
                </Button>
              )
            }
          >
            {t(`waits.${waits}`, named)}
          </Note>
        )
      })}
      {asks.map((ask) => (
        <p key={ask.id} className="after-ask">
          <Icon of={MessageSquare} />
          <span>{t('asks', { name: nameOf(ask.by), text: isolated(ask.text) })}</span>
        </p>
      ))}
    </>
  )
}
