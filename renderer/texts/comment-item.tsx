import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly place: TextPlace
  readonly comment: ViewItem<'texts/comments'>
}

/** One comment, by whom and when, and whether it is done with. */
export function CommentItem({ place, comment: { id, text, by, at, settled } }: Props) {
  const { t } = useTranslation('texts')
  const act = useAct('texts')
  const format = useFormat()
  const members = useViewItems(useView('people/members', {}))
  const who = (person: string, moment: number) => ({
    name: members.find((member) => member.id === person)?.name ?? t('comment.somebody'),
    date: format.moment(moment),
  })
  return (
    <li>
      <p dir="auto" className={settled === null ? '' : 'muted'}>
        {text}
      </p>
      <p className="small muted">{t('comment.said-by', who(by, at))}</p>
      {settled !== null && (
        <p className="small muted">{t('comment.settled-by', who(settled.by, settled.at))}</p>
      )}
      <Button
        kind="quiet"
        size="small"
        onPress={() => {
          void act('texts/settle-comment', { place, id, settled: settled === null })
        }}
      >
        {settled === null ? t('comment.settle') : t('comment.reopen')}
      </Button>
    </li>
  )
}
