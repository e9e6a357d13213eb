import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '#renderer/meetings/after/minutes/use-minutes.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { WayRow } from './way-row.tsx'

type Props = {
  readonly meeting: string
  readonly ways: Minutes['ways']
  /** Show the page itself. */
  readonly onPage: () => void
  readonly onLeave: () => void
}

/** How what came of a meeting goes back to those who came: one page, and the ways in which it reaches them. */
export function GiveBack({ meeting, ways, onPage, onLeave }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const head = useId()
  const [text, setText] = useState('')
  const add = async () => {
    const words = text.trim()
    if (words === '') return
    const added = await act('meetings/add-way', { meeting, text: words })
    if (added.done) setText('')
  }
  return (
    <section className="after-back" aria-labelledby={head}>
      <h2 id={head}>{t('back')}</h2>
      <p className="meta">{t('back.about')}</p>
      {ways.length > 0 && (
        <ul className="after-ways" aria-labelledby={head}>
          {ways.map((way) => (
            <WayRow key={way.id} meeting={meeting} way={way} />
          ))}
        </ul>
      )}
      <form
        className="after-way-new"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('back.way')}
          placeholder={t('back.way-like')}
          value={text}
          maxLength={200}
          onChange={setText}
        />
        <Button type="submit" size="small" kind="quiet" icon={Plus}>
          {t('back.add')}
        </Button>
      </form>
      <div className="after-back__go">
        <Button kind="quiet" onPress={onPage}>
          {t('back.page')}
        </Button>
        <Button kind="secondary" onPress={onLeave}>
          {t('back.make')}
        </Button>
      </div>
    </section>
  )
}
