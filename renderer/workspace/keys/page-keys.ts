/** What a key asks of the window, whichever page is on screen. */
export type Deed = 'find' | 'keys' | 'undo' | 'redo' | 'region' | 'region-back'

export type Asked = { readonly do: Deed } | { readonly do: 'go'; readonly letter: string }

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

/** The keys of every page. What is pressed is looked up here, and the list of keys is written from it, so the two cannot differ. */
export const pageKeys: readonly PageKey[] = [
  {
    does: 'find',
    presses: [{ key: 'k', command: true }],
    whileWriting: true,
    isLetter: false,
  },
  { does: 'keys', presses: [{ key: '?' }], whileWriting: false, isLetter: true },
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
/** Milliseconds until the first key is forgotten. */
const patience = 1_500

/** Where keys are text: the browser's own undo works there, and letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]')
}

const isCommand = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey

function isPressed(event: KeyboardEvent, { key, command, shift }: Press): boolean {
  const wantsCommand = command === true
  if (event.altKey || isCommand(event) !== wantsCommand) return false
  // Which signs need Shift differs between keyboards.
  const isSign = key.length === 1 && !wantsCommand
  if (!isSign && event.shiftKey !== (shift === true)) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Reads keys one after the other. `letters` says whether single letters and signs count. */
export function createKeyReader(letters: boolean, now: () => number = () => performance.now()) {
  let goAt = -Infinity
  return (event: KeyboardEvent): Asked | null => {
    const writing = isWriting(event.target)
    const hit = pageKeys.find(
      ({ presses, whileWriting, isLetter }) =>
        (whileWriting || !writing) &&
        (letters || !isLetter) &&
        presses.some((press) => isPressed(event, press)),
    )
    if (hit !== undefined) return { do: hit.does }
    if (writing || !letters || event.altKey || isCommand(event)) return null
    const letter = event.key.toLowerCase()
    if (letter.length !== 1) return null
    const waited = now() - goAt
    goAt = letter === goKey ? now() : -Infinity
    return waited < patience && letter !== goKey ? { do: 'go', letter } : null
  }
}
