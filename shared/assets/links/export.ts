import Papa from 'papaparse/papaparse.js'
import { guardCell } from '#shared/assets/csv/formula.ts'
import type { LinkRecords, Tie } from './link-records.ts'

/** All links that show, in an order that is the same on every computer. */
export function shownTies(records: LinkRecords): readonly Tie[] {
  const ids = [...records.ids()].toSorted()
  return ids.flatMap((id) => records.shown(id) ?? [])
}

/** Links as a CSV file for spreadsheets: who, how, whom, in which words, and the ids of both. */
export function linksToCsv(ties: readonly Tie[]): string {
  const header = ['from', 'kind', 'to', 'note', 'from id', 'to id']
  const rows = ties.map(({ link, from, to }) =>
    [from.name, link.kind, to.name, link.note, from.id, to.id].map(guardCell),
  )
  return `\uFEFF${Papa.unparse([header, ...rows], { delimiter: ',', newline: '\r\n' })}\r\n`
}

/** Links between strengths that are all in a file, for its JSON: nothing is named that does not leave. */
export function linksAmong(ties: readonly Tie[], ids: ReadonlySet<string>) {
  return ties
    .filter(({ from, to }) => ids.has(from.id) && ids.has(to.id))
    .map(({ link: { from, to, kind, note } }) => ({ from, to, kind, note }))
}
