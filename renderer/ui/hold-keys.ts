/** Something in one list that may be held; it is carried by arrows and let go with Space or Enter. */
type Held = {
  readonly pickUp: () => void
  readonly shift: (way: 'up' | 'down') => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** The keys of a grip. The list of keys is written from here too. */
export const holdKeys = {
  pick: [' ', 'Enter'],
  carry: ['ArrowUp', 'ArrowDown'],
  cancel: ['Escape', 'Tab'],
} as const

const isOneOf = (keys: readonly string[], key: string) => keys.includes(key)

/** One key on a grip; answers whether it did something. Tab lets go and moves on. */
export function pressHeld(key: string, isHeld: boolean, held: Held): boolean {
  const isPick = isOneOf(holdKeys.pick, key)
  if (!isHeld && !isPick) return false
  if (!isHeld) held.pickUp()
  else if (isPick) held.drop()
  else if (isOneOf(holdKeys.carry, key)) held.shift(key === 'ArrowUp' ? 'up' : 'down')
  else if (isOneOf(holdKeys.cancel, key)) held.cancel()
  else return false
  return key !== 'Tab'
}
