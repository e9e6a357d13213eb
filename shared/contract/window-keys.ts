/** What a key asks of the window, whichever page is on screen. */
export type Deed = 'find' | 'keys' | 'help' | 'undo' | 'redo' | 'region' | 'region-back'

/** One way to press: a key, with Ctrl (Command on a Mac) or Shift where it is said. */
export type Press = {
  readonly key: string
  readonly command?: boolean
  readonly shift?: boolean
}

export type PageKey = {
  readonly does: Deed
  readonly presses: readonly Press[]
  /** Also while somebody writes, where other keys are text and have an undo of their own. */
  readonly whileWriting: boolean
  /** A letter or sign by itself, which a person can turn off. */
  readonly isLetter: boolean
}

/**
 * The keys of every page. What is pressed is looked up here, and the list of keys and the desktop's menus are written from
 * it, so that they cannot differ.
 */
export const pageKeys: readonly PageKey[] = [
  {
    does: 'find',
    presses: [{ key: 'k', command: true }],
    whileWriting: true,
    isLetter: false,
  },
  { does: 'keys', presses: [{ key: '?' }], whileWriting: false, isLetter: true },
  { does: 'help', presses: [{ key: 'F1' }], whileWriting: true, isLetter: false },
  {
    does: 'undo',
    presses: [{ key: 'z', command: true }],
    whileWriting: false,
    isLetter: false,
  },
  {
    does: 'redo',
    presses: [
      { key: 'z', command: true, shift: true },
      { key: 'y', command: true },
    ],
    whileWriting: false,
    isLetter: false,
  },
  { does: 'region', presses: [{ key: 'F6' }], whileWriting: true, isLetter: false },
  {
    does: 'region-back',
    presses: [{ key: 'F6', shift: true }],
    whileWriting: true,
    isLetter: false,
  },
]

/** First this, then a place's own letter. */
export const goKey = 'g'
