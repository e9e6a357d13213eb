import * as v from 'valibot'
import { gatherShapes } from '#shared/meetings/activities/families/gather.ts'
import type { ScreenProps } from '../activities/activity-screen.ts'
import { SaidScreen } from './said-screen.tsx'

type Props = ScreenProps & {
  /** What each list is called, by its key. */
  readonly bins?: Readonly<Record<string, string>>
}

/** People's own words; a name only where its person put it there. */
export function GatherScreen({ seen, bins = {} }: Props) {
  const read = v.safeParse(gatherShapes.seen, seen)
  if (!read.success) return null
  const items = read.output.shown.map(({ ref, text, name, bin }) => {
    const notes = [bin === null ? null : (bins[bin] ?? null), name].filter((note) => note !== null)
    return { ref, text, note: notes.length === 0 ? null : notes.join(' · ') }
  })
  return <SaidScreen items={items} />
}
