/** Something in one list that may be held; it is carried by arrows and let go with Space or Enter. */
type Held = {
  readonly pickUp: () => void
  readonly shift: (way: 'up' | 'down') => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** One key on a grip; answers whether it did something. Tab lets go and moves on. */
export function pressHeld(key: string, isHeld: boolean, held: Held): boolean {
  const isPick = key === ' ' || key === 'Enter'
  if (!isHeld && !isPick) return false
  if (!isHeld) held.pickUp()
  else if (isPick) held.drop()
  else if (key === 'ArrowUp' || key === 'ArrowDown') held.shift(key === 'ArrowUp' ? 'up' : 'down')
  else if (key === 'Escape' || key === 'Tab') held.cancel()
  else return false
  return key !== 'Tab'
}
