import { Plus } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { longestStretch, paceOf } from '#shared/meetings/pacing.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Whole } from '#renderer/meetings/whole.ts'

const restMinutes = 5

/** How long people sit without a break, and a break where one would help. */
export function Pace({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation(['meetings', 'activities'])
  const head = useId()
  const act = useAct('meetings')
  const format = useFormat()
  const { meeting, items } = whole
  const { longest, pause } = paceOf(items, meeting.start)
  const notes = [meeting, ...items].filter(({ contentNote }) => contentNote !== '').length
  if (items.length === 0) return null
  const add = (before: string) => {
    const title = t('activities:break.name')
    const prompt = t('activities:prompt.break.stretch')
    const item = { activity: 'break', title, prompt, minutes: restMinutes }
    const input = { meeting: meeting.id, item, before }
    void act('meetings/add-item', input, { say: t('item.added', { title }), undo: true })
  }
  return (
    <section className="stack stack--3" aria-labelledby={head}>
      <h2 id={head}>{t('pace')}</h2>
      <p>
        {longest > longestStretch
          ? t('pace.long', { count: longest, most: longestStretch })
          : t('pace.good', { count: longest })}{' '}
        {notes > 0 && t('pace.notes', { count: notes })}
      </p>
      {pause !== null && (
        <div>
          <Button
            size="small"
            kind="soft"
            icon={Plus}
            onPress={() => {
              add(pause.before)
            }}
          >
            {t('pace.add', { time: format.clock(pause.at) })}
          </Button>
        </div>
      )}
    </section>
  )
}
