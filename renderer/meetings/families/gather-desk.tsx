import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { gatherShapes } from '#shared/meetings/activities/families/gather.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { freshId } from '#renderer/device/fresh-id.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { DeskProps } from '../activities/activity-desk.ts'
import { WriteDown } from '../run/write-down.tsx'
import { HeldList } from './held-list.tsx'

type Props = DeskProps & {
  /** Lists to choose from: key and words. */
  readonly bins?: readonly { readonly key: string; readonly label: string }[]
}

/** People's own words, for whoever leads: held back or shown, and what was said aloud written down. */
export function GatherDesk({ desk, isRunning, lead, bins = [] }: Props) {
  const { t } = useTranslation('meeting-run')
  const [bin, setBin] = useState(bins[0]?.key ?? null)
  const read = v.safeParse(gatherShapes.desk, desk)
  if (!read.success) return null
  const binOf = (key: string | null) => bins.find((one) => one.key === key)?.label ?? null
  const items = read.output.items.map(({ ref, text, name, held, bin: list }) => {
    const notes = [binOf(list), name].filter((note) => note !== null)
    return { ref, text, held, note: notes.length === 0 ? null : notes.join(' · ') }
  })
  return (
    <>
      {isRunning && (
        <>
          {bin !== null && (
            <SegmentedControl
              label={t('aloud.list')}
              options={bins}
              value={bin}
              onChange={setBin}
            />
          )}
          <WriteDown
            label={t('aloud')}
            say={t('aloud.do')}
            most={roomLimits.text}
            write={(text) => {
              lead({ do: 'add', ref: freshId(), text, bin })
              return Promise.resolve(true)
            }}
          />
        </>
      )}
      <HeldList items={items} lead={lead} />
    </>
  )
}
