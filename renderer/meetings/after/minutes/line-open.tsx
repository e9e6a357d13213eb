import { ArrowDown, ArrowUp, Heading, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '#shared/language/languages.ts'
import type { ShownLine } from '#shared/meetings/minutes/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { SharedText } from '#renderer/texts/shared-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Props = {
  readonly meeting: string
  readonly line: ShownLine
  readonly neighbors: { readonly before: string | null; readonly after: string | null }
  readonly onOpen: (open: string | null) => void
}

/** A line while it is worded: its text in each language, written together, and where it stands. */
export function LineOpen({ meeting, line, neighbors, onOpen }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const { id, kind, sheet, said } = line
  const { before, after } = neighbors
  const move = (to: { before: string } | { after: string }) =>
    void act('meetings/move-line', { meeting, id, ...to })
  const add = async (made: 'heading' | 'text') => {
    const input = { meeting, sheet, kind: made, after: id }
    const added = await act('meetings/add-line', input)
    if (added.done) onOpen(added.output.id)
  }
  const remove = async () => {
    const say = { say: t('line.removed'), undo: true }
    const removed = await act('meetings/remove-line', { meeting, id }, say)
    if (removed.done) onOpen(null)
  }
  return (
    <>
      <div className="after-pair">
        {said.map(({ language }) => (
          <div key={language} dir={directionOf(language)}>
            <SharedText
              place={{ document: `meeting/${meeting}`, map: 'minutes', id, field: language }}
              room="meetings"
              label={t(`line.${kind}`, { language: t(`language.${language}`) })}
              invitation={t('line.write')}
            />
          </div>
        ))}
      </div>
      <div className="after-tools">
        <IconButton
          label={t('line.up')}
          icon={ArrowUp}
          isDisabled={before === null}
          onPress={() => {
            if (before !== null) move({ before })
          }}
        />
        <IconButton
          label={t('line.down')}
          icon={ArrowDown}
          isDisabled={after === null}
          onPress={() => {
            if (after !== null) move({ after })
          }}
        />
        <Button size="small" kind="quiet" icon={Plus} onPress={() => void add('text')}>
          {t('line.add')}
        </Button>
        <Button size="small" kind="quiet" icon={Heading} onPress={() => void add('heading')}>
          {t('line.add-heading')}
        </Button>
        <Button size="small" kind="quiet" icon={Trash2} onPress={() => void remove()}>
          {t('line.remove')}
        </Button>
      </div>
    </>
  )
}
