import { withoutIdleMarks } from './idle-marks.ts'
import type { MapBlock } from './page-blocks.ts'

/** A place of a map as its list names it. */
export const placeWords = ({ name, kindWord }: MapBlock['places'][number]): string =>
  withoutIdleMarks(`\u2068${name}\u2069 · ${kindWord}`)
