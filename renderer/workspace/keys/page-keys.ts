import { type Deed, goKey, pageKeys, type Press } from '#shared/contract/window-keys.ts'

export type Asked = { readonly do: Deed } | { readonly do: 'go'; readonly letter: string }

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
