import { useState } from 'react'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'

/** What a row can show beside the name, in the order it stands. */
export const listColumns = [
  'organization',
  'where',
  'offers',
  'welcomes',
  'tags',
  'audience',
  'at',
] as const

export type ListColumn = (typeof listColumns)[number]

/** More would leave too little room for each, and rows would no longer be light. */
export const mostColumns = 5

const usual: readonly ListColumn[] = ['organization', 'where', 'offers', 'audience', 'at']
const name = 'assets/columns'

const kept = (): readonly ListColumn[] => {
  const words = readHere(name)?.split(' ')
  return words === undefined
    ? usual
    : listColumns.filter((column) => words.includes(column)).slice(0, mostColumns)
}

/** The columns whoever sits here chose; they stay on this computer. */
export function useColumns(): readonly [
  readonly ListColumn[],
  (columns: readonly ListColumn[]) => void,
] {
  const [columns, setColumns] = useState(kept)
  const choose = (next: readonly ListColumn[]) => {
    setColumns(listColumns.filter((column) => next.includes(column)))
    keepHere(name, next.join(' '))
  }
  return [columns, choose]
}
