import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Keyed, KeysProps } from '../activities/activity-paper.ts'
import { keyedMarks } from './keyed-marks.ts'

type Boxes = Readonly<Record<string, string>>

/** What stands in the boxes of one sheet: a tick, a number of dots, points or a place. */
export function VoteKeys({ seen, change }: KeysProps) {
  const { t } = useTranslation('meeting-run')
  const [boxes, setBoxes] = useState<Boxes>({})
  const read = v.safeParse(voteShapes.seen, seen)
  if (!read.success) return null
  const { setup } = read.output
  const fill = (id: string, text: string) => {
    const now = { ...boxes, [id]: text }
    setBoxes(now)
    change(keyedOf(now))
  }
  const keyedOf = (now: Boxes): Keyed => {
    const keyed = keyedMarks(setup, now)
    switch (keyed.kind) {
      case 'nothing':
        return keyed
      case 'marks':
        return { kind: 'sheet', input: { do: 'ballot', marks: keyed.marks } }
      case 'wrong':
        return { kind: 'wrong', say: t(`paper.wrong.${keyed.why}`, { count: keyed.count }) }
    }
  }
  return (
    <ul className="run-paper__boxes">
      {setup.options.map(({ id, text }) => (
        <li key={id}>
          {setup.method === 'approval' ? (
            <Checkbox
              isSelected={boxes[id] === '1'}
              onChange={(isOn) => {
                fill(id, isOn ? '1' : '')
              }}
            >
              <bdi>{text}</bdi>
            </Checkbox>
          ) : (
            <TextField
              label={text}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={boxes[id] ?? ''}
              onChange={(typed) => {
                fill(id, typed)
              }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
