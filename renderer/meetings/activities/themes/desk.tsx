import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { freshId } from '#renderer/device/fresh-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { WriteDown } from '#renderer/meetings/run/write-down.tsx'
import type { DeskProps } from '../activity-desk.ts'
import { SortedList } from './sorted-list.tsx'

const TextSchema = v.object({ ref: v.string(), text: v.string() })
const SeenSchema = v.object({
  themes: v.array(v.object({ ref: v.string(), name: v.string() })),
  items: v.array(v.object({ ...TextSchema.entries, theme: v.nullable(v.string()) })),
})
const DeskSchema = v.object({ suggested: v.array(TextSchema) })

/** Sorting, as the room says: each is moved to a theme by a choice beside it; names that phones suggest become themes by one press. */
export function Desk({ seen, desk, isRunning, lead }: DeskProps) {
  const { t } = useTranslation('meeting-run')
  const shown = v.safeParse(SeenSchema, seen)
  const read = v.safeParse(DeskSchema, desk)
  if (!shown.success || !read.success) return null
  const { themes, items } = shown.output
  const known = new Set(themes.map(({ name }) => name))
  const open = read.output.suggested.filter(({ text }) => !known.has(text))
  const add = (name: string) => {
    lead({ do: 'theme', ref: freshId(), name })
  }
  return (
    <section className="run-given" aria-label={t('themes')}>
      {isRunning && (
        <WriteDown
          label={t('themes.name')}
          say={t('themes.add')}
          most={roomLimits.text}
          write={(name) => {
            add(name)
            return Promise.resolve(true)
          }}
        />
      )}
      {open.length > 0 && (
        <div className="row wrap">
          <span className="meta">{t('themes.suggested')}</span>
          {open.map(({ ref, text }) => (
            <Button
              key={ref}
              size="small"
              onPress={() => {
                add(text)
              }}
            >
              <bdi>{text}</bdi>
            </Button>
          ))}
        </div>
      )}
      {[...themes, null].map((theme) => (
        <SortedList
          key={theme?.ref ?? 'loose'}
          theme={theme}
          themes={themes}
          items={items.filter((item) => item.theme === (theme?.ref ?? null))}
          lead={lead}
        />
      ))}
    </section>
  )
}
